import { MalformedError, decode } from './bson/decode.ts'
import { encode } from './bson/encode.ts'
import type { Reply } from './bson/encode.ts'
import { isDoc } from './bson/values.ts'
import type { Doc, Value } from './bson/values.ts'

const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const CHECKSUM_PRESENT = 1
const MORE_TO_COME = 2
const HEADER = 16

/** The largest message: 48 MB, as `hello` says. */
export const MAX_MESSAGE_BYTES = 48_000_000

/** A command from a client. */
export interface Request {
  id: number
  /** The old handshake comes in OP_QUERY and is answered in OP_REPLY. */
  legacy: boolean
  /** The client does not want an answer (write concern 0). */
  silent: boolean
  command: Doc
}

/** Decodes a whole message (with its header). Throws MalformedError when it is none. */
export function parseMessage(message: Buffer): Request {
  const id = message.readInt32LE(4)
  const operation = message.readInt32LE(12)
  if (operation === OP_MSG) return { id, legacy: false, ...parseSections(message) }
  if (operation === OP_QUERY) return { id, legacy: true, silent: false, command: parseQuery(message) }
  throw new MalformedError(`unknown operation ${operation}`)
}

function parseSections(message: Buffer): { silent: boolean, command: Doc } {
  if (message.length < HEADER + 5) throw new MalformedError('a message without sections')
  const flags = message.readUInt32LE(HEADER)
  if (flags & CHECKSUM_PRESENT) throw new MalformedError('checksums are not supported')
  if (flags & 0xfffc) throw new MalformedError(`unknown flags ${flags}`)
  let command: Doc | undefined
  const sequences: [string, Value[]][] = []
  for (let at = HEADER + 4; at < message.length;) {
    const kind = message[at++]
    const size = at + 4 <= message.length ? message.readInt32LE(at) : -1
    if (size < 5 || at + size > message.length) throw new MalformedError('a section of a wrong size')
    const section = message.subarray(at, at + size)
    if (kind === 0 && !command) command = decode(section)
    else if (kind === 1) sequences.push(parseSequence(section))
    else throw new MalformedError(`unexpected section of kind ${kind}`)
    at += size
  }
  if (!command) throw new MalformedError('a message without a command')
  for (const [name, documents] of sequences) {
    if (command.has(name)) throw new MalformedError(`the field ${name} comes twice`)
    command.set(name, documents)
  }
  return { silent: (flags & MORE_TO_COME) !== 0, command }
}

/** A section of documents: its size, the name of the field it stands for, the documents. */
function parseSequence(section: Buffer): [string, Value[]] {
  const end = section.indexOf(0, 4)
  if (end < 0) throw new MalformedError('a section without a name')
  const documents: Value[] = []
  for (let at = end + 1; at < section.length;) {
    const size = at + 4 <= section.length ? section.readInt32LE(at) : -1
    if (size < 5 || at + size > section.length) throw new MalformedError('a document of a wrong size')
    documents.push(decode(section.subarray(at, at + size)))
    at += size
  }
  return [section.toString('utf8', 4, end), documents]
}

function parseQuery(message: Buffer): Doc {
  const end = message.indexOf(0, HEADER + 4)
  const start = end + 1 + 8
  if (end < 0 || start > message.length) throw new MalformedError('a query without a document')
  const namespace = message.toString('utf8', HEADER + 4, end)
  if (!namespace.endsWith('.$cmd')) throw new MalformedError('only commands may come in OP_QUERY')
  const query = decode(message.subarray(start))
  const inner = query.get('$query')
  const command = isDoc(inner) ? inner : query
  command.set('$db', namespace.slice(0, -5))
  return command
}

let lastId = 0

/** Encodes the answer to a request. */
export function buildReply(request: Request, reply: Reply): Buffer {
  const body = encode(reply)
  const head = Buffer.alloc(request.legacy ? HEADER + 20 : HEADER + 5)
  lastId = (lastId + 1) & 0x7fffffff
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(lastId, 4)
  head.writeInt32LE(request.id, 8)
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12)
  if (request.legacy) {
    head.writeInt32LE(8, HEADER)
    head.writeInt32LE(1, HEADER + 16)
  }
  return Buffer.concat([head, body])
}
