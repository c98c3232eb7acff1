import type { Socket } from 'node:net'
import { MalformedError } from './bson/decode.ts'
import type { Reply } from './bson/encode.ts'
import { ServerError } from './errors.ts'
import { errorReply } from './commands/reply.ts'
import { buildReply, MAX_MESSAGE_BYTES, parseMessage } from './wire.ts'
import type { Request } from './wire.ts'

/** Executes one command and gives its answer. Errors become answers before they get here. */
export type Execute = (request: Request, connection: number) => Promise<Reply>

/** Cuts the stream of one client into messages, and answers them one after another. */
export class Connection {
  private readonly socket: Socket
  private readonly execute: Execute
  private readonly id: number
  private chunks: Buffer[] = []
  private size = 0
  private busy = false
  private readonly waiting: Buffer[] = []

  constructor(socket: Socket, id: number, execute: Execute) {
    this.socket = socket
    this.id = id
    this.execute = execute
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.receive(chunk))
    socket.on('error', () => socket.destroy())
  }

  /** Whether a command is being executed. */
  get active(): boolean {
    return this.busy
  }

  close(): void {
    this.socket.end()
    this.socket.destroySoon()
  }

  private receive(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.size += chunk.length
    while (this.size >= 16) {
      const length = this.peekLength()
      if (length < 16 || length > MAX_MESSAGE_BYTES) return void this.socket.destroy()
      if (this.size < length) return
      const all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks)
      this.waiting.push(all.subarray(0, length))
      this.chunks = all.length > length ? [all.subarray(length)] : []
      this.size -= length
    }
    if (!this.busy) void this.work()
  }

  private peekLength(): number {
    const first = this.chunks[0]!
    if (first.length >= 4) return first.readInt32LE(0)
    this.chunks = [Buffer.concat(this.chunks)]
    return this.chunks[0]!.readInt32LE(0)
  }

  private async work(): Promise<void> {
    this.busy = true
    for (let message = this.waiting.shift(); message; message = this.waiting.shift()) {
      const answer = await this.answer(message)
      if (answer === null) {
        this.socket.destroy()
        break
      }
      if (answer && !this.socket.destroyed) this.socket.write(answer)
    }
    this.busy = false
  }

  /** The answer to a message: none when the client wants none, null when the message was malformed. */
  private async answer(message: Buffer): Promise<Buffer | undefined | null> {
    let request: Request
    try {
      request = parseMessage(message)
    } catch (error) {
      if (error instanceof ServerError) return this.refusal(message, error)
      if (error instanceof MalformedError || error instanceof RangeError) return null
      throw error
    }
    const reply = await this.execute(request, this.id)
    return request.silent ? undefined : buildReply(request, reply)
  }

  /** Well-formed bytes with a value that is refused, such as a date out of range. */
  private refusal(message: Buffer, error: ServerError): Buffer {
    const request: Request = { id: message.readInt32LE(4), legacy: false, silent: false, command: new Map() }
    return buildReply(request, errorReply(error))
  }
}
