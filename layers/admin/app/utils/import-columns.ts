import type { AdminImportFieldsQuery, AdminImportFragment, ProductImportColumnInput } from '../graphql/generated/admin'

export type ImportColumn = AdminImportFragment['columns'][number]
export type ImportField = AdminImportFieldsQuery['productImportFields'][number]

/** What is not the name of a field. */
export const KEEP = 'keep'
export const LEAVE = 'leave'
/** The field that can be made from another one. */
export const HANDLE = 'Handle'

/** What a column is, as the choice beside it says: the name of a field, `keep` or `leave`. */
export type Use = string

/** A column that nobody has explained yet; one without name or content needs no word. */
export const needsWord = ({ isOpen, use, sample }: ImportColumn): boolean => isOpen && (use !== 'LEAVE_OUT' || sample !== null)

/** What is chosen at first: what the file's names say, else what they probably mean, each field once. */
export function firstUses(columns: ImportColumn[]): Use[] {
  const taken = new Set(columns.flatMap(({ field }) => field?.name ?? []))
  return columns.map(({ field, isOpen, suggestion, use }) => {
    if (field) return field.name
    if (isOpen && suggestion && !taken.has(suggestion.name)) {
      taken.add(suggestion.name)
      return suggestion.name
    }
    return use === 'KEEP' ? KEEP : LEAVE
  })
}

/** Required fields that no column is. */
export function missingFields(uses: Use[], fields: ImportField[], makesHandles: boolean): ImportField[] {
  return fields.filter(({ isRequired, name }) => isRequired && !uses.includes(name) && !(name === HANDLE && makesHandles))
}

/** For each column that is the same field as one before it, that one's heading. */
export function doubles(uses: Use[], columns: ImportColumn[]): (string | null)[] {
  return uses.map((use, index) => use === KEEP || use === LEAVE || uses.indexOf(use) === index ? null : columns[uses.indexOf(use)]!.heading)
}

/** The choices as the shop takes them. */
export function toColumnInput(uses: Use[], columns: ImportColumn[]): ProductImportColumnInput[] {
  return columns.map(({ heading }, index) => {
    const use = uses[index]!
    if (use === KEEP) return { heading, use: 'KEEP' }
    return use === LEAVE ? { heading, use: 'LEAVE_OUT' } : { heading, field: use }
  })
}

/** `24 columns are read, 2 kept for exports, 1 left out.` */
export function columnsSentence(columns: ImportColumn[]): string {
  const count = (use: ImportColumn['use']) => columns.filter(column => column.use === use).length
  const [read, kept, left] = [count('READ'), count('KEEP'), count('LEAVE_OUT')]
  return `${read} ${read === 1 ? 'column is' : 'columns are'} read${kept > 0 ? `, ${kept} kept for exports` : ''}${left > 0 ? `, ${left} left out` : ''}.`
}
