import type { DatabaseSync } from 'node:sqlite'
import { ServerError } from '../errors.ts'

interface Job {
  work: () => unknown
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

type Outcome = { value: unknown } | { error: unknown }

/**
 * Group commit: all writes that arrive in one turn of the event loop share one transaction, hence one flush to the
 * disk, and are answered after it. A write that is refused (ServerError) has changed nothing or left complete
 * documents, so its neighbors stand. Any other error undoes the group, and its writes are run again one by one;
 * a write must therefore be repeatable: it reads what it needs when it is run, and keeps no state between runs.
 */
export class Committer {
  private queue: Job[] = []
  private scheduled = false
  private readonly database: DatabaseSync
  private readonly undone: () => void

  /** `undone` is called after a group was rolled back: what is held in memory must be read again. */
  constructor(database: DatabaseSync, undone: () => void) {
    this.database = database
    this.undone = undone
  }

  /** Runs a write in the next group. Resolves when it is durable. */
  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ work, resolve, reject })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => this.flush())
    })
  }

  /** Runs all waiting writes now. */
  flush(): void {
    const jobs = this.queue
    this.queue = []
    this.scheduled = false
    if (jobs.length === 0) return
    try {
      settle(jobs, this.commit(jobs))
    } catch (error) {
      if (jobs.length === 1) jobs[0]!.reject(refusal(error))
      else for (const job of jobs) this.alone(job)
    }
  }

  /** Runs a write of a group that failed by itself, so that only the one at fault is refused. */
  private alone(job: Job): void {
    try {
      settle([job], this.commit([job]))
    } catch (error) {
      job.reject(refusal(error))
    }
  }

  private commit(jobs: readonly Job[]): Outcome[] {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const outcomes = jobs.map((job): Outcome => {
        try {
          return { value: job.work() }
        } catch (error) {
          if (error instanceof ServerError) return { error }
          throw error
        }
      })
      this.database.exec('COMMIT')
      return outcomes
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK')
      this.undone()
      throw error
    }
  }
}

function settle(jobs: readonly Job[], outcomes: readonly Outcome[]): void {
  jobs.forEach((job, i) => {
    const outcome = outcomes[i]!
    if ('error' in outcome) job.reject(outcome.error)
    else job.resolve(outcome.value as never)
  })
}

function refusal(error: unknown): ServerError {
  const message = error instanceof Error ? error.message : String(error)
  return message.includes('disk is full')
    ? new ServerError('OutOfDiskSpace', `the disk is full, nothing was written: ${message}`)
    : new ServerError('InternalError', `nothing was written: ${message}`)
}
