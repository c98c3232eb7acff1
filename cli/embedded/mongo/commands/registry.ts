import type { Reply } from '../bson/encode.ts'
import type { Doc } from '../bson/values.ts'
import { fail, ServerError } from '../errors.ts'
import { aggregateCommands } from './aggregate.ts'
import { bulkWriteCommands } from './bulk-write.ts'
import { collectionCommands } from './collections.ts'
import type { Commands, Context } from './context.ts'
import { cursorCommands } from './cursors.ts'
import { deleteCommands } from './delete.ts'
import { distinctCommands } from './distinct.ts'
import { findCommands } from './find.ts'
import { findAndModifyCommands } from './find-and-modify.ts'
import { handshakeCommands } from './handshake.ts'
import { indexCommands } from './indexes.ts'
import { insertCommands } from './insert.ts'
import { errorReply } from './reply.ts'
import { updateCommands } from './update.ts'

const families: Commands[] = [
  handshakeCommands, insertCommands, updateCommands, deleteCommands, distinctCommands, findCommands, findAndModifyCommands,
  bulkWriteCommands, cursorCommands, aggregateCommands, indexCommands, collectionCommands,
]
const commands = new Map(families.flatMap((family) => Object.entries(family)))

/** Executes a command for a database. Every refusal becomes an answer; so does a fault of this server (code 1). */
export async function execute(command: Doc, context: Omit<Context, 'database'>): Promise<Reply> {
  try {
    const [name] = command.keys()
    const database = command.get('$db')
    if (typeof database !== 'string') return fail('FailedToParse', 'the field $db is missing')
    const run = commands.get(name ?? '')
    if (!run) return fail('CommandNotFound', `no such command: '${name}'`)
    return await run(command, { ...context, database })
  } catch (error) {
    if (error instanceof ServerError) return errorReply(error)
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`embedded document store: ${error instanceof Error ? error.stack : message}\n`)
    return errorReply(new ServerError('InternalError', `internal error: ${message}`))
  }
}
