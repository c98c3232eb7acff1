import { cut } from '#shared/utils/cut.ts'
import { fieldMeant, fieldNamed, isShopifys, nameOf, REQUIRED, type ColumnKey } from './fields.ts'
import { unguardFormula } from './formula-cells.ts'
import { ImportFileError, type NamedCell } from './import.types.ts'

/** A column whose name begins with it is for people; it is left out. */
export const COMMENT = '#'
/** Columns of one file, and characters of their names. */
const MOST_COLUMNS = 600
const MOST_NAME = 200

/** What is done with a column: read as this field, kept for exports without a meaning here, or left out. */
export type ColumnUse = ColumnKey | 'keep' | 'leave'

/** What a person said about one column of a file. */
export interface ColumnChoice {
  heading: string
  use: ColumnUse
}

/** One column of a file, as it is used. */
export interface FoundColumn {
  heading: string
  use: ColumnUse
  /** Nobody said what it is, and its name does not tell. */
  isOpen: boolean
  /** What an open one probably means. */
  suggestion?: ColumnKey
  /** The first cell that holds something. */
  sample?: string
}

/** Where each known column stands in the file, and what the file calls it. */
export type Columns = Partial<Record<ColumnKey, { index: number, header: string }>>

/** A column that nothing of the shop stands for; its cells are kept and exported again. */
export interface OtherColumn {
  index: number
  header: string
}

/** `Column C`, as spreadsheets count. */
function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + index % 26)
}

const nameIn = (cell: string) => cut(unguardFormula(cell.trim()), MOST_NAME)

/** What stands for a name is as good as none for the next file. */
const LETTERED = /^column [a-z]{1,2}$/i

/** Whether a heading says by itself what its column is, or says nothing at all. */
export const tells = (heading: string): boolean => fieldNamed(heading) !== undefined || LETTERED.test(heading)

/** A name for each column that no other of the file has; those without one are called by their letter. */
export function headingsOf(header: string[]): string[] {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    const name = nameIn(cell)
    const heading = !name ? `Column ${letters(index)}` : taken.has(name.toLowerCase()) ? `${name} (column ${letters(index)})` : name
    taken.add(heading.toLowerCase())
    return heading
  })
}

/**
 * What each column of a file is: as somebody said, else by its name.
 *
 * @param choices what is said about headings of this file; they may be written in any case
 * @param makesHandles products need no column for their handles
 * @returns with a sentence about why no product can be read from these columns
 * @throws ImportFileError when there are too many
 */
export function readHeader(header: string[], choices: ColumnChoice[] = [], makesHandles = false): { found: FoundColumn[], problem: string | null } {
  if (header.length > MOST_COLUMNS) throw new ImportFileError(`The file has ${header.length.toLocaleString('en')} columns, and a product file has ${MOST_COLUMNS} at most; remove those that it does not need.`)
  const headings = headingsOf(header)
  const chosen = new Map(choices.map(choice => [choice.heading.trim().toLowerCase(), choice.use]))
  const found = header.map((cell, index) => describe(nameIn(cell), headings[index]!, chosen.get(headings[index]!.toLowerCase())))
  const stranger = choices.find(({ heading }) => !headings.some(own => own.toLowerCase() === heading.trim().toLowerCase()))
  if (stranger) return { found, problem: `The file has no column "${stranger.heading}"; it has ${headings.slice(0, 20).map(heading => `"${heading}"`).join(', ')}${headings.length > 20 ? ' and more' : ''}.` }
  return { found, problem: doubledIn(found) ?? missingIn(header, found, makesHandles) }
}

function describe(name: string, heading: string, chosen: ColumnUse | undefined): FoundColumn {
  if (chosen) return { heading, use: chosen, isOpen: false }
  if (!name) return { heading, use: 'leave', isOpen: true }
  if (name.startsWith(COMMENT)) return { heading, use: 'leave', isOpen: false }
  const known = fieldNamed(name)
  if (known) return { heading, use: known, isOpen: false }
  return isShopifys(name) ? { heading, use: 'keep', isOpen: false } : { heading, use: 'keep', isOpen: true, suggestion: fieldMeant(name) }
}

function doubledIn(found: FoundColumn[]): string | null {
  const first = new Map<ColumnUse, string>()
  for (const { heading, use } of found) {
    if (use === 'keep' || use === 'leave') continue
    const before = first.get(use)
    if (before) return `The columns "${before}" and "${heading}" mean the same; remove one of them.`
    first.set(use, heading)
  }
  return null
}

function missingIn(header: string[], found: FoundColumn[], makesHandles: boolean): string | null {
  const required = REQUIRED.filter(key => key !== 'handle' || !makesHandles)
  const missing = required.filter(key => !found.some(({ use }) => use === key)).map(key => `"${nameOf(key)}"`)
  if (missing.length === 0) return null
  if (header.every(cell => !cell.trim())) return `Say which columns hold ${missing.join(', ')}.`
  if (missing.length === required.length) return `The first line names no column of a product file (it begins with "${cut((header[0] ?? '').trim(), 40)}"); it must hold the names of the columns, like ${missing.join(', ')}.`
  return `The file lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}; export products from Shopify, or name the columns as Shopify does.`
}

/** Where the columns that are read stand, and those that are kept. */
export function placesOf(found: FoundColumn[]): { columns: Columns, others: OtherColumn[] } {
  const columns: Columns = {}
  const others: OtherColumn[] = []
  for (const [index, { heading: header, use }] of found.entries()) {
    if (use === 'keep') others.push({ index, header })
    else if (use !== 'leave') columns[use] = { index, header }
  }
  return { columns, others }
}

/** One row by column: `undefined` where the file has no such column, else the trimmed cell. */
export interface Row {
  line: number
  cells: Partial<Record<ColumnKey, string>>
  /** Cells of columns that nothing of the shop stands for, in the file's order, blank ones too. */
  others: NamedCell[]
}
