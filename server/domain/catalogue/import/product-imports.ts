import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { cut } from '#shared/utils/cut.ts'
import type { DocumentCollections } from '../../../db/mongo/collections.ts'
import type { PostgresConnection } from '../../../db/postgres/client.ts'
import { pictureQueue } from '../../media/picture-queue.repository.ts'
import type { Clock } from '../../shared/clock.ts'
import { isUuid } from '../../shared/ids.ts'
import { refusal, success, type Result } from '../../shared/result.ts'
import { validate } from '../../shared/validate.ts'
import { DELIMITERS } from './csv-rows.ts'
import { ENCODINGS } from './encoding.ts'
import { fieldNamed } from './fields.ts'
import { importJobs, type ImportState, type ProductImport } from './import-job.repository.ts'
import { createImportRepository } from './import.repository.ts'
import { createImportWorker } from './import-worker.ts'
import type { FileOptions } from './product-file.ts'
import { refusedRows } from './refused-rows.ts'
import type { RowResult } from './report-rows.ts'

/** Milliseconds for which an import can be undone; its details are kept as long. */
export const UNDO_TIME = 7 * 86_400_000
/** Milliseconds until the first batch of a caller that works by itself renews it. */
const OWN_LEASE = 60_000
/** Bytes of a file as it is sent: 200,000 rows, packed or not. */
export const MOST_FILE_BYTES = 96 * 1024 * 1024

/** What a column is, by the field's name, `keep` or `leave`. */
const columnUse = z.string().transform((name, context) => {
  const use = name === 'keep' || name === 'leave' ? name : fieldNamed(name)
  if (use) return use
  context.addIssue({ code: 'custom', message: `"${cut(name, 60)}" is no field of a product; fields are named as Shopify names their columns, like Title or Variant Price.` })
  return z.NEVER
})

/** How a file is to be read; what is absent is found out. */
export const fileOptions = z.object({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  decimal: z.enum(['.', ',']).optional(),
  columns: z.array(z.object({ heading: z.string().trim().min(1).max(220), use: columnUse })).max(600).optional(),
  firstLineIsData: z.boolean().optional(),
  handlesFromTitles: z.boolean().optional(),
})

/** Cells of one import that are written anew; who has more to mend does that in the file. */
const MOST_MENDED = 500

const mendedCell = z.object({
  line: z.int().min(1),
  column: z.string().min(1).max(220),
  value: z.string().max(5_000, 'Use at most 5,000 characters.').refine(value => !value.includes('\0'), 'It holds a character that cannot be kept.'),
})

/** What is said now, and of what was said earlier that which still holds. */
function rereadOptions({ options, found }: ProductImport, given: FileOptions): FileOptions {
  const sameText = (given.encoding ?? found?.encoding) === found?.encoding && (given.delimiter ?? found?.delimiter) === found?.delimiter
  const sameColumns = sameText && (given.firstLineIsData ?? options.firstLineIsData) === options.firstLineIsData
  const { asksForColumns, firstLineIsData, handlesFromTitles } = options
  return { asksForColumns, firstLineIsData, handlesFromTitles, ...sameText ? { cells: options.cells } : {}, ...sameColumns ? { columns: options.columns } : {}, ...given }
}

export type ProductImports = ReturnType<typeof createProductImports>

/**
 * Imports of product files: looked through first, applied when somebody says so, undone as long as it was the last one.
 * Browser, API and command line work with these; a worker does what takes long.
 */
export function createProductImports({ documents, postgres, clock }: {
  documents: Pick<DocumentCollections, 'products' | 'settings' | 'collections' | 'facets'>
  postgres: PostgresConnection
  clock: Clock
}) {
  const { db } = postgres
  const worker = createImportWorker({ postgres, repository: createImportRepository(documents), clock })
  const find = (id: string) => isUuid(id) ? importJobs.find(db, id) : Promise.resolve(null)
  const gone = () => refusal('NOT_FOUND', 'This import is not there any more.', ['input', 'id'])

  async function canUndo(job: ProductImport): Promise<boolean> {
    if (!job.appliedAt || !['done', 'cancelled'].includes(job.state) || clock().getTime() - job.appliedAt.getTime() > UNDO_TIME) return false
    return (await importJobs.lastApplied(db))?.id === job.id
  }

  async function lookAgain(job: ProductImport, from: ImportState[], options: FileOptions): Promise<Result<ProductImport>> {
    const fresh = { options, state: 'checking' as const, error: null, found: null, cancelAsked: false, rows: 0, rowsDone: 0, groupsDone: 0, created: 0, updated: 0, unchanged: 0, leaseUntil: null }
    const changed = job.appliedAt ? null : await importJobs.change(db, job.id, from, fresh)
    return changed ? success(changed) : refusal('NOT_READY', 'This import is being worked on, or was applied already; send the file again.', ['input', 'id'])
  }

  return {
    worker,
    find,
    list: (limit: number) => importJobs.list(db, limit),
    counts: (id: string) => importJobs.countRows(db, id),
    rows: (id: string, result: RowResult | 'warned' | null, slice: { offset: number, limit: number }) => importJobs.rows(db, id, result, slice),
    pictures: (id: string) => pictureQueue.counts(db, id),
    pictureFailures: (id: string, limit: number) => pictureQueue.failures(db, id, limit),
    canUndo,
    /** The rows that need a person, as a file to be mended. */
    refusedRows: (job: ProductImport) => refusedRows(postgres, job),

    /**
     * Takes a file in. A worker looks it through.
     *
     * @param own the caller works on it by itself, beginning with this state
     */
    create(file: { bytes: Uint8Array, fileName: string, actor: string, options?: FileOptions }, own?: { state: 'checking' | 'running', atomic: boolean }): Promise<ProductImport> {
      const packed = file.bytes[0] === 0x1f && file.bytes[1] === 0x8b ? file.bytes : gzipSync(file.bytes, { level: 4 })
      const fileName = file.fileName.split(/[/\\]/).at(-1)!.replace(/\p{C}/gu, '').slice(-200) || 'products.csv'
      return importJobs.create(postgres, {
        fileName, actor: file.actor, options: file.options ?? {}, state: own?.state ?? 'checking', atomic: own?.atomic ?? false, createdAt: clock(), appliedAt: own?.state === 'running' ? clock() : null,
      }, packed, own !== undefined)
    },

    /** Looks a file through again, read in another way. What was said about its columns stays, as long as they are the same. */
    async check(id: string, given: FileOptions): Promise<Result<ProductImport>> {
      const job = await find(id)
      return job ? lookAgain(job, ['columns', 'checked', 'failed', 'cancelled'], rereadOptions(job, given)) : gone()
    },

    /** Writes a refused cell anew, and looks the file through again. The file itself stays as it was sent. */
    async mend(id: string, input: z.input<typeof mendedCell>): Promise<Result<ProductImport>> {
      const cell = validate(mendedCell, input, ['input'])
      if (!cell.ok) return cell
      const job = await find(id)
      if (!job) return gone()
      const { line, column } = cell.value
      const row = await importJobs.row(db, id, line)
      if (row?.result !== 'refused' || !row.notes.some(note => note.column === column && note.cell !== undefined)) {
        return refusal('NOT_FOUND', 'Nothing is wrong with this cell any more. Look at the rows again.', ['input', 'line'])
      }
      const cells = [...(job.options.cells ?? []).filter(other => other.line !== line || other.column !== column), cell.value]
      if (cells.length > MOST_MENDED) return refusal('TOO_MANY', `${MOST_MENDED} cells were written anew; mend the others in the file and send it again.`, ['input', 'line'])
      // A price that is mended must not change how all others are read.
      return lookAgain(job, ['checked'], { ...job.options, decimal: job.found?.decimal as FileOptions['decimal'], cells })
    },

    /**
     * @param atomic apply nothing when any row is refused
     * @param own the caller works on it by itself
     */
    async run(id: string, atomic: boolean, own = false): Promise<Result<ProductImport>> {
      const job = await find(id)
      if (!job) return gone()
      // A double click finds the import running: that is what it wanted.
      if (job.state === 'running' || job.state === 'done') return success(job)
      if (job.state !== 'checked') return refusal('NOT_READY', 'The file must have been looked through first.', ['input', 'id'])
      const { refused, ...good } = await importJobs.countRows(db, id)
      if (atomic && refused > 0) return refusal('ROWS_REFUSED', `${refused} rows are refused, and you want all or nothing; mend them in the file and send it again.`, ['input', 'onlyIfAll'])
      if (good.create + good.update + good.unchanged === 0) return refusal('ROWS_REFUSED', 'No row can be applied.', ['input', 'id'])
      const running = await importJobs.change(db, id, ['checked'], { state: 'running', atomic, appliedAt: clock(), rowsDone: 0, groupsDone: 0, created: 0, updated: 0, unchanged: 0, leaseUntil: own ? new Date(clock().getTime() + OWN_LEASE) : null, cancelAsked: false })
      return running ? success(running) : refusal('NOT_READY', 'Somebody else has just started or stopped this import.', ['input', 'id'])
    },

    /** Stops at the next batch. What was applied stays; it can be undone. */
    async cancel(id: string): Promise<Result<ProductImport>> {
      const job = await find(id)
      if (!job) return gone()
      const waiting = await importJobs.change(db, id, ['columns', 'checked'], { state: 'cancelled', finishedAt: clock() })
      const changed = waiting ?? await importJobs.change(db, id, ['checking', 'running'], { cancelAsked: true })
      return changed ? success(changed) : refusal('NOT_READY', 'This import has ended already.', ['input', 'id'])
    },

    /** Brings products and stock back to what they were, except what was changed or sold since. */
    async undo(id: string): Promise<Result<ProductImport>> {
      const job = await find(id)
      if (!job) return gone()
      if (job.state === 'undoing' || job.state === 'undone') return success(job)
      if (!await canUndo(job)) return refusal('NOT_UNDOABLE', 'Only the last import can be undone, within 7 days.', ['input', 'id'])
      const changed = await importJobs.change(db, id, ['done', 'cancelled'], { state: 'undoing', leaseUntil: null, cancelAsked: false, rowsDone: 0 })
      return changed ? success(changed) : refusal('NOT_READY', 'Somebody else is working on this import.', ['input', 'id'])
    },
  }
}
