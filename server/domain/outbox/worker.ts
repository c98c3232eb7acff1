import { setTimeout as sleep } from 'node:timers/promises'

export interface Job {
  name: string
  /** Milliseconds to wait when there was nothing to do. */
  idle: number
  /** Milliseconds; the longest pause after failures, 5 s without it. */
  longestPause?: number
  /** One small piece of work. @returns whether there may be more to do at once */
  run(): Promise<boolean>
}

export interface Worker {
  /** Lets the current pieces of work finish. */
  stop(): Promise<void>
}

/** Milliseconds. A store that comes back must not wait for its work much longer than that. */
const LONGEST_PAUSE = 5_000

/** Runs each job in a loop of its own until stopped. A failing job waits and goes on; it never ends the process. */
export function startWorker(jobs: Job[], onError: (job: string, error: unknown) => void): Worker {
  const stopping = new AbortController()
  const { signal } = stopping

  async function loop(job: Job): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      let pause = job.idle
      try {
        if (await job.run()) pause = 0
        failures = 0
      }
      catch (error) {
        failures++
        pause = Math.min(job.longestPause ?? LONGEST_PAUSE, job.idle * 2 ** Math.min(failures, 8))
        onError(job.name, error)
      }
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => {})
    }
  }

  const loops = jobs.map(loop)
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}
