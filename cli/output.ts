/** A failure that the user can do something about: its message is a sentence, and no stack trace belongs to it. */
export class UserError extends Error {
  /** Exit code of the command: 1 = nothing was done, 2 = part of it was. */
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.name = 'UserError'
    this.exitCode = exitCode
  }
}

/** Where a step tells the user what it is doing. */
export type Report = (line: string) => void

/** Progress of commands whose product is a running shop. */
export const toStdout: Report = line => void process.stdout.write(`${line}\n`)
/** Progress of commands whose product may be on stdout. */
export const toStderr: Report = line => void process.stderr.write(`${line}\n`)

/** Words for a full disk, whoever met it: Node, SQLite, or a program that said it by its last words. */
const DISK_FULL = /ENOSPC|disk is full|No space left on device/

/** Says what went wrong: one sentence for what the user can mend; a stack trace only with ZIVERO_DEBUG=1. */
export function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (process.env.ZIVERO_DEBUG === '1' && error instanceof Error) return error.stack ?? message
  if (error instanceof UserError) return message
  if (DISK_FULL.test(message)) return 'The disk is full, and nothing more can be written; free some space and try again. What is there is kept.'
  return `${message.split('\n')[0] || 'Something unexpected went wrong'} (ZIVERO_DEBUG=1 shows more)`
}
