import type { AdminImportFragment, ProductImportRowResult } from '../graphql/generated/admin'
import { needsWord } from './import-columns'
import type { AdminIconName } from './admin-icons'

type Counts = AdminImportFragment['counts']

/** The way of a file into the shop. */
export const IMPORT_STEPS = ['File', 'Columns', 'Check', 'Import'] as const

/** States in which something goes on by itself. */
export const isWorking = ({ state, pictures, applied }: Pick<AdminImportFragment, 'state' | 'pictures' | 'applied'>): boolean =>
  state === 'CHECKING' || state === 'RUNNING' || state === 'UNDOING' || (applied && state !== 'UNDONE' && pictures.done + pictures.failed < pictures.total)

const number = (value: number) => value.toLocaleString('en')
export const countedRows = (rows: number): string => `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`

/** Rows that change something. */
export const readyRows = ({ create, update }: Counts): number => create + update

/** What the eye reads first. */
export function importHeadline({ state, counts, columns, fileName, applied }: Pick<AdminImportFragment, 'state' | 'counts' | 'columns' | 'fileName' | 'applied'>): string {
  const ready = readyRows(counts)
  const done = ready > 0 ? `${countedRows(ready)} imported` : 'Nothing had to be changed'
  switch (state) {
    case 'CHECKING': return `Looking through ${fileName}`
    case 'COLUMNS': {
      const open = columns.filter(needsWord).length
      return open === 0 ? 'Which column is what?' : `${number(open)} ${open === 1 ? 'column needs' : 'columns need'} you`
    }
    case 'CHECKED': {
      if (ready === 0) return counts.refused > 0 ? `No row is ready, ${number(counts.refused)} ${counts.refused === 1 ? 'needs' : 'need'} you` : 'Everything is in the shop already'
      const are = `${countedRows(ready)} ${ready === 1 ? 'is' : 'are'} ready`
      return counts.refused > 0 ? `${are}, ${number(counts.refused)} ${counts.refused === 1 ? 'needs' : 'need'} you` : are
    }
    case 'RUNNING': return `Importing ${fileName}`
    case 'DONE': return done
    case 'CANCELLED': return applied && ready > 0 ? `Stopped after ${countedRows(ready)}` : 'Stopped before anything was written'
    case 'UNDOING': return `Undoing ${fileName}`
    case 'UNDONE': return 'The import was undone'
    case 'FAILED': return 'This file cannot be read'
  }
}

/** The sentence under it. */
export function importSentence(job: Pick<AdminImportFragment, 'state' | 'fileName' | 'rowCount' | 'productsCreated' | 'productsUpdated' | 'productsUnchanged' | 'applied'>): string {
  const { state, fileName, rowCount, productsCreated, productsUpdated, productsUnchanged } = job
  const products = `${number(productsCreated)} ${productsCreated === 1 ? 'product' : 'products'} created, ${number(productsUpdated)} updated, ${number(productsUnchanged)} unchanged.`
  switch (state) {
    case 'CHECKING': case 'RUNNING': return 'You can close this page; it goes on, and you find it here again.'
    case 'COLUMNS': return `${fileName}: say what its columns are, then each row is looked at.`
    case 'CHECKED': return `Dry run of ${fileName}, ${countedRows(rowCount)}. Nothing has been written yet.`
    case 'DONE': return `${fileName}: ${products}`
    case 'CANCELLED': return job.applied ? `${fileName}: ${products} The rest of the file was left out.` : `${fileName} was not imported.`
    case 'UNDOING': return 'Products and stock go back to what they were before.'
    case 'UNDONE': return `${fileName}: products and stock are what they were before. What was changed or sold since was left alone.`
    case 'FAILED': return fileName
  }
}

export interface ResultWord { word: string, icon: AdminIconName | null, ink: string, fill: string }

/** Word, drawing and color of what becomes of a row. */
export const RESULT_WORDS: Record<Exclude<ProductImportRowResult, 'WARNED'>, ResultWord> = {
  CREATE: { word: 'Create', icon: 'lucide:plus', ink: 'text-ad-success', fill: 'bg-ad-accent' },
  UPDATE: { word: 'Update', icon: 'lucide:pencil', ink: 'text-ad-info', fill: 'bg-ad-info' },
  UNCHANGED: { word: 'Unchanged', icon: 'lucide:equal', ink: 'text-ad-ink-2', fill: 'bg-ad-line-2' },
  REFUSED: { word: 'Refused', icon: null, ink: 'text-ad-critical', fill: 'bg-ad-critical' },
}

/** In the order in which the bar shows them. */
export const RESULTS = ['CREATE', 'UPDATE', 'UNCHANGED', 'REFUSED'] as const

export const countOf = (counts: Counts, result: (typeof RESULTS)[number]): number => counts[result.toLowerCase() as 'create' | 'update' | 'unchanged' | 'refused']
