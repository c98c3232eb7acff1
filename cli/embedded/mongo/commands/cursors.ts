import { isNumber } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import { toJs } from '../bson/numbers.ts'
import { fail } from '../errors.ts'
import type { Command, Commands } from './context.ts'
import { checkFields, collectionName, countField, listField } from './options.ts'
import { cursorReply, ok } from './reply.ts'

function cursorId(value: Value | undefined): bigint {
  if (typeof value === 'bigint') return value
  return isNumber(value) ? BigInt(Math.trunc(toJs(value))) : fail('TypeMismatch', 'a cursor id must be a long')
}

const getMore: Command = (command, { cursors, database }) => {
  checkFields(command, ['collection', 'batchSize'])
  const name = command.get('collection')
  if (typeof name !== 'string') return fail('TypeMismatch', `BSON field 'getMore.collection' must be a string`)
  const batchSize = countField(command, 'batchSize')
  const namespace = `${database}.${name}`
  const batch = cursors.more(cursorId(command.get('getMore')), namespace, batchSize === 0 ? undefined : batchSize)
  return cursorReply(namespace, batch, 'nextBatch')
}

const killCursors: Command = (command, { cursors }) => {
  checkFields(command, ['cursors'])
  collectionName(command)
  const ids = listField(command, 'cursors').map(cursorId)
  const killed = ids.filter((id) => cursors.kill(id))
  return ok({
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
  })
}

export const cursorCommands: Commands = { getMore, killCursors }
