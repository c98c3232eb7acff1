import { setTimeout as sleep } from 'node:timers/promises'

export interface Job {
  name: string
  /** Milliseconds to wait when there was nothing to do. */
  idle: number
  /** Name of a table: what is written there is work for this job, and ends its waiting. */
  wakes?: string
  /** Milliseconds; the longest pause after failures, 5 s without it. */
  longestPause?: number
  /** One small piece of work. @returns whether there may be more to do at once */
  run(): Promise<boolean>
}

export interface Worker {
  /** There may be something to do for the jobs that wait for this table. */
  wake(table: string): void
  /** Lets the current pieces of work finish. */
  stop(): Promise<void>
}

/** Milliseconds. A store that comes back must not wait for its work much longer than that. */
const LONGEST_PAUSE = 5_000

/** Runs each job in a loop of its own until stopped. A failing job waits and goes on; it never ends the process. */
export function startWorker(jobs: Job[], onError: (job: string, error: unknown) => void): Worker {
  const stopping = new AbortController()
  const { signal } = stopping
  const bells = new Map(jobs.map(job => [job, new AbortController()]))

  /** Waits, until the time is over, somebody rings, or all is to end. */
  async function wait(job: Job, pause: number): Promise<void> {
    await sleep(pause, undefined, { signal: AbortSignal.any([signal, bells.get(job)!.signal]) }).catch(() => {})
  }

  async function loop(job: Job): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      let pause = job.idle
      // Who rings while the job looks is heard too: it looks once more.
      bells.set(job, new AbortController())
      try {
        if (await job.run()) pause = 0
        failures = 0
      }
      catch (error) {
        failures++
        pause = Math.min(job.longestPause ?? LONGEST_PAUSE, job.idle * 2 ** Math.min(failures, 8))
        onError(job.name, error)
      }
      if (pause > 0) await wait(job, pause)
    }
  }

  const loops = jobs.map(loop)
  return {
    wake(table) {
      for (const [job, bell] of bells) if (job.wakes === table) bell.abort()
    },
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}
