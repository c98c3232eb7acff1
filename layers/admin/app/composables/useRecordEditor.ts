import { changedFields, copyOf, keysOf, mergeFields, type FieldWords } from '../utils/field-merge'
import type { Problems } from '../utils/problems'
import type { EditorKind, Saved } from './useEditor'

interface Answer<Loaded> { record: Loaded | null, userErrors: readonly { code: string, message: string, field?: string[] | null }[] }

export interface RecordEditor<Loaded, Form, Input> extends Pick<EditorKind<Loaded, Form>, 'toForm' | 'savedWords' | 'saved'> {
  words: FieldWords<Form>
  /** Only what changed, as the API takes it; or what cannot be read, by field. */
  toInput: (record: Loaded, before: Form, now: Form) => { input: Input, problems: Problems }
  /** @throws GraphQLRequestError when the shop cannot be reached */
  send: (input: Input) => Promise<Answer<Loaded>>
  /** Where the API's `input.values.0.title` stands in the form; its last part without it. */
  pathOf?: (field: string[]) => string
}

/** The form of a record that one mutation saves, see `useEditor`. A refused field of it keeps what is typed. */
export function useRecordEditor<Loaded, Form extends object, Input>(loaded: Loaded, { words, toForm, toInput, send, pathOf, savedWords, saved }: RecordEditor<Loaded, Form, Input>) {
  async function sendOnce(record: Loaded, before: Form, now: Form): Promise<Saved<Loaded>> {
    const { record: answered, userErrors } = await send(toInput(record, before, now).input)
    const refused = userErrors[0]
    if (!refused) return { record: answered, conflict: null, problems: {}, message: null }
    const problems: Problems = {}
    for (const { field, message } of userErrors) problems[field ? pathOf?.(field) ?? field.at(-1) ?? '' : ''] ??= message
    return { record: null, conflict: refused.code === 'VERSION_CONFLICT' ? answered : null, problems, message: refused.message }
  }
  return useEditor<Loaded, Form>(loaded, {
    toForm,
    changedWords: (before, now) => changedFields(words, before, now),
    merge: (before, mine, theirs) => mergeFields(words, before, mine, theirs),
    takeTheirs(form, theirs, path) {
      const key = keysOf(words).find(one => one === path)
      if (key) form[key] = copyOf(theirs[key])
    },
    check: (record, before, now) => toInput(record, before, now).problems,
    send: sendOnce,
    savedWords,
    saved,
  })
}
