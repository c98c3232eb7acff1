/** A field that two people changed differently, with both values in words. */
export interface FieldConflict { path: string, label: string, mine: string, theirs: string }

/** What somebody else saved meanwhile: what is to be decided, and what only they changed and is taken already. */
export interface EditConflict { fields: FieldConflict[], taken: string[] }

/** Forms are plain data; what Vue watches cannot be cloned by the browser itself. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Whether two values of a form are the same. */
export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const named = (entry: unknown): string => typeof entry === 'object' && entry !== null ? String((entry as { name?: unknown, title?: unknown }).name ?? (entry as { title?: unknown }).title ?? '') : String(entry)

/** A value of a form as people read it. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return value.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim() || 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(named).join(', ') || 'none'
  return value === null ? 'none' : String(value)
}

export interface FieldWords<Form> {
  /** What each field is called. */
  labels: Record<keyof Form & string, string>
  /** Fields whose value needs more than its text. */
  show?: Partial<{ [Key in keyof Form & string]: (value: Form[Key]) => string }>
}

export const keysOf = <Form extends object>({ labels }: FieldWords<Form>) => Object.keys(labels) as (keyof Form & string)[]

/** What differs from how it was loaded, in words for the save bar. */
export const changedFields = <Form extends object>(words: FieldWords<Form>, before: Form, now: Form): string[] =>
  keysOf(words).filter(key => !sameValue(before[key], now[key])).map(key => words.labels[key])

/**
 * Puts two people's changes of the same thing together, field by field: what only one of them changed is taken as it is;
 * where both did, mine stays in the form and somebody decides.
 */
export function mergeFields<Form extends object>(words: FieldWords<Form>, before: Form, mine: Form, theirs: Form): EditConflict & { form: Form } {
  const form = copyOf(mine)
  const fields: FieldConflict[] = []
  const taken: string[] = []
  for (const key of keysOf(words)) {
    const [was, my, their] = [before[key], mine[key], theirs[key]]
    if (sameValue(was, their) || sameValue(my, their)) continue
    const label = words.labels[key]
    if (sameValue(was, my)) {
      form[key] = copyOf(their)
      taken.push(label)
      continue
    }
    const show = (value: Form[typeof key]) => words.show?.[key]?.(value) ?? inWords(value)
    fields.push({ path: key, label, mine: show(my), theirs: show(their) })
  }
  return { form, fields, taken }
}
