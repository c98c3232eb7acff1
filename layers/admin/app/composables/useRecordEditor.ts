import { changedFields, copyOf, keysOf, mergeFields, type EditConflict, type FieldConflict, type FieldWords } from '../utils/field-merge'

interface Answer<Loaded> { record: Loaded | null, userErrors: { code: string, message: string, field: string[] | null }[] }

export interface RecordEditor<Loaded, Form, Input> {
  words: FieldWords<Form>
  toForm: (record: Loaded) => Form
  /** Only what changed, as the API takes it; or what cannot be read, by field. */
  toInput: (record: Loaded, before: Form, now: Form) => { input: Input, problems: Record<string, string> }
  /** @throws GraphQLRequestError when the shop cannot be reached */
  send: (input: Input) => Promise<Answer<Loaded>>
  /** Where the API's `input.values.0.title` stands in the form; its last part without it. */
  pathOf?: (field: string[]) => string
}

/**
 * The state of one record's form: what was loaded, what is typed, what differs. Saving sends only differences and names
 * the version that was seen; a second editor is told what changed, and decides field by field where both changed the same.
 */
export function useRecordEditor<Loaded, Form extends object, Input>(loaded: Loaded, { words, toForm, toInput, send, pathOf }: RecordEditor<Loaded, Form, Input>) {
  const record = shallowRef<Loaded>(loaded)
  const before = shallowRef<Form>(toForm(loaded))
  const form = ref(toForm(loaded)) as Ref<Form>
  const problems = ref<Record<string, string>>({})
  const general = ref<string | null>(null)
  const conflict = ref<EditConflict | null>(null)
  const saving = ref(false)
  const { say } = useAdminToast()
  const changes = computed(() => changedFields(words, before.value, form.value))

  function reset(to: Loaded): void {
    record.value = to
    before.value = toForm(to)
    form.value = toForm(to)
    problems.value = {}
    general.value = null
    conflict.value = null
  }

  /** Puts what was saved elsewhere under what is typed. */
  function meet(theirs: Loaded): void {
    const { form: merged, fields, taken } = mergeFields(words, before.value, form.value, toForm(theirs))
    record.value = theirs
    before.value = toForm(theirs)
    form.value = merged
    conflict.value = { fields, taken }
  }

  /** Decides one field; when the last one is decided, saving goes on. */
  function decide(field: FieldConflict, take: 'mine' | 'theirs'): void {
    if (!conflict.value) return
    const key = keysOf(words).find(one => one === field.path)
    if (take === 'theirs' && key) form.value[key] = copyOf(before.value[key])
    conflict.value = { ...conflict.value, fields: conflict.value.fields.filter(({ path }) => path !== field.path) }
  }

  async function save(): Promise<void> {
    general.value = null
    if (conflict.value && conflict.value.fields.length > 0) {
      general.value = 'Decide first what is to be kept of what two people changed.'
      return
    }
    conflict.value = null
    const { input, problems: found } = toInput(record.value, before.value, form.value)
    problems.value = found
    if (Object.keys(found).length > 0) {
      general.value = found.general ?? 'Something cannot be saved as it is. It is marked below.'
      return
    }
    saving.value = true
    try {
      const { record: now, userErrors } = await send(input)
      const refused = userErrors[0]
      if (!refused && now) {
        reset(now)
        say('Saved')
      }
      else if (refused?.code === 'VERSION_CONFLICT' && now) meet(now)
      else {
        for (const { field, message } of userErrors) problems.value[field ? pathOf?.(field) ?? field.at(-1) ?? '' : ''] = message
        general.value = refused?.message ?? 'Nothing was saved. Try again.'
      }
    }
    catch (error) {
      general.value = error instanceof Error ? error.message : 'Nothing was saved. Try again.'
    }
    finally {
      saving.value = false
    }
  }

  return { record, form, problems, general, conflict, changes, saving: readonly(saving), save, decide, meet, discard: () => reset(record.value) }
}
