import { UserError } from '../output.ts'
import type { Child } from './child.ts'

/** Everything that a command has opened, closed in reverse order when it ends, whichever way it ends. */
export interface Lifetime {
  /** Registers what has to be undone. */
  defer(close: () => Promise<void> | void): void
  /** Takes charge of a child: it is stopped at the end, and its end before that is reported by `lost`. */
  adopt(child: Child): void
  /** Rejects when a child ends that nobody asked to; never resolves. */
  lost: Promise<never>
  /** Closes everything once; later calls wait for the first. */
  close(): Promise<void>
  /** Kills every child at once; for a user who does not want to wait. */
  kill(): void
}

export function createLifetime(): Lifetime {
  const closers: (() => Promise<void> | void)[] = []
  const children: Child[] = []
  let closing: Promise<void> | null = null
  let reportLost: (error: Error) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    reportLost = reject
  })
  // It is awaited only while something runs beside it; without this its rejection could end the process.
  lost.catch(() => {})

  async function closeAll() {
    for (let close = closers.pop(); close; close = closers.pop()) await close()
  }

  return {
    lost,
    defer: close => void closers.push(close),
    adopt(child) {
      children.push(child)
      closers.push(() => child.stop())
      void child.ended.then((how) => {
        if (!closing) reportLost(new UserError(`${child.name} ended unexpectedly (${how}).`))
      })
    },
    close: () => closing ??= closeAll(),
    kill: () => children.forEach(child => child.kill()),
  }
}
