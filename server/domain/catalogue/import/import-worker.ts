import { importJobs, type ProductImport } from './import-job.repository.ts'
import { workThrough, type ImportTools } from './import-batches.ts'
import { ImportFileError } from './import.types.ts'
import type { FoundColumn } from './columns.ts'
import { openProductFile, UnreadableColumnsError, type ProductFile } from './product-file.ts'
import { undoImport } from './undo-import.ts'
import type { Job } from '../../outbox/worker.ts'

/** Milliseconds for which details of imports are kept. */
const KEPT = 8 * 86_400_000
/** Milliseconds between two looks for old ones. */
const LOOK_FOR_OLD = 3_600_000

/** Nobody said what a column is; one without name or content needs no answer. */
const isOpen = ({ isOpen, use, sample }: FoundColumn) => isOpen && (use !== 'leave' || sample !== undefined)

/** Whether PostgreSQL says that a value cannot be what it is meant to be (class 22, "data exception"). */
function refusesData(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && String(error.code).startsWith('22')) || refusesData(error.cause)
}

type Steps = AsyncGenerator<ProductImport | null, void>

/** Does what imports wait for: one batch at a time, so that a process that is to stop stops soon and another goes on. */
export function createImportWorker(tools: ImportTools) {
  const { postgres, clock } = tools
  const { db } = postgres
  let current: { id: string, steps: Steps } | null = null
  let forgotten = 0

  /** @returns null when a person has to do something first; the import says what */
  async function open(job: ProductImport): Promise<ProductFile | null> {
    const waits = job.state === 'checking' && job.options.asksForColumns && !job.options.columns
    try {
      const file = await openProductFile(await importJobs.file(db, job.id), job.options, waits ? await importJobs.explained(db) : [])
      if (!waits) return file
      const { encoding, guessed, delimiter, decimal, found: columns, rows } = file
      if (columns.some(isOpen)) {
        await importJobs.change(db, job.id, ['checking'], { state: 'columns', rows, found: { encoding, guessed, delimiter, decimal, columns } })
        return null
      }
      // What was remembered is told like what somebody says, so that it stays the same until the end.
      const told = columns.map(({ heading, use }) => ({ heading, use }))
      await importJobs.change(db, job.id, ['checking'], { options: { ...job.options, columns: told } })
      return file
    }
    catch (error) {
      if (!(error instanceof ImportFileError)) throw error
      const { found: columns = [], ...shape } = error instanceof UnreadableColumnsError ? error.shape : {}
      const found = 'encoding' in shape ? { found: { ...shape, columns } } : {}
      if (waits && columns.length > 0) await importJobs.change(db, job.id, ['checking'], { state: 'columns', error: error.message, ...found })
      else await importJobs.change(db, job.id, ['checking', 'running'], { state: 'failed', error: error.message, ...found, finishedAt: clock() })
      return null
    }
  }

  async function* work(job: ProductImport): Steps {
    if (job.state === 'undoing') {
      yield* undoImport(job, tools)
      await importJobs.change(db, job.id, ['undoing'], { state: 'undone', finishedAt: clock() })
      return
    }
    const file = await open(job)
    if (!file) return
    const { encoding, guessed, delimiter, decimal, found: columns, rows } = file
    // A check that was interrupted begins anew; a run goes on where it was.
    const start = job.state === 'checking' ? { groupsDone: 0, rowsDone: 0, created: 0, updated: 0, unchanged: 0 } : {}
    if (job.state === 'checking') await importJobs.dropRows(db, job.id)
    const started = await importJobs.change(db, job.id, [job.state], { rows, found: { encoding, guessed, delimiter, decimal, columns }, ...start })
    if (!started) return
    yield started
    for await (const progress of workThrough(file, started, tools)) {
      yield progress
      if (!progress) return
      if (!progress.cancelAsked) continue
      await importJobs.change(db, job.id, ['checking', 'running'], { state: 'cancelled', finishedAt: clock() })
      return
    }
    const end = job.state === 'checking' ? { state: 'checked' as const } : { state: 'done' as const, finishedAt: clock() }
    await importJobs.change(db, job.id, [job.state], end)
  }

  /** What a store refuses once it refuses always; the imports behind it must not wait for it. What was applied can be undone. */
  async function giveUp(id: string): Promise<void> {
    const end = { error: 'The file holds something that cannot be stored. Look for unusual characters, or import it in parts to find the row.', finishedAt: clock() }
    await importJobs.change(db, id, ['checking'], { ...end, state: 'failed' })
    await importJobs.change(db, id, ['running', 'undoing'], { ...end, state: 'cancelled' })
  }

  /** One step of one import. @returns whether there may be more to do at once */
  async function step(): Promise<boolean> {
    if (!current) {
      const job = await importJobs.lease(db)
      if (!job) {
        if (clock().getTime() - forgotten > LOOK_FOR_OLD) {
          const now = clock().getTime()
          if (await importJobs.forget(db, new Date(now - KEPT))) return true
          forgotten = now
        }
        return false
      }
      current = { id: job.id, steps: work(job) }
    }
    const { id, steps } = current
    try {
      const { done } = await steps.next()
      if (done) current = null
      return true
    }
    catch (error) {
      current = null
      if (refusesData(error)) await giveUp(id)
      // Whoever comes next begins at the last batch that was finished.
      else await importJobs.release(db, id).catch(() => {})
      throw error
    }
  }

  const job: Job = { name: 'product imports', idle: 2_000, wakes: 'product_import', run: step }
  return {
    job,
    /** Works on one import to its end, for a caller that waits for it. */
    async finish(job: ProductImport, onProgress: (progress: ProductImport) => void): Promise<ProductImport> {
      for await (const progress of work(job)) if (progress) onProgress(progress)
      return (await importJobs.find(db, job.id))!
    },
  }
}
