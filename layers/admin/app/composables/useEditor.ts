import type { EditConflict, FieldConflict } from '../utils/field-merge'
import type { Problems } from '../utils/problems'

/** What saving came to. */
export interface Saved<Loaded> {
  /** As it is now; null when nothing is known of it. */
  record: Loaded | null
  /** What somebody else saved meanwhile, when nothing of this was saved. */
  conflict: Loaded | null
  /** What was refused, by field. */
  problems: Problems
  /** Why not everything was saved; null when it was. */
  message: string | null
}

/** What tells the forms of one kind of thing from others. */
export interface EditorKind<Loaded, Form> {
  toForm: (record: Loaded) => Form
  /** What differs, in words for the save bar. */
  changedWords: (before: Form, now: Form) => string[]
  /** Puts two people's changes together; where both changed the same, mine stays and somebody decides. */
  merge: (before: Form, mine: Form, theirs: Form) => EditConflict & { form: Form }
  takeTheirs: (form: Form, theirs: Form, path: string) => void
  /** What cannot be saved as it is typed, by field; `general` for the form as a whole. */
  check: (record: Loaded, before: Form, now: Form) => Problems
  /** @throws GraphQLRequestError when the shop cannot be reached */
  send: (record: Loaded, before: Form, now: Form) => Promise<Saved<Loaded>>
  /** What is said when it is saved. */
  savedWords?: string
  /** After it was saved. */
  saved?: (now: Loaded, before: Loaded) => void
}

/** What the frame of a form's page shows and does. */
export interface EditorState {
  /** What differs from how it was loaded, in words. */
  changes: Readonly<Ref<string[]>>
  saving: Readonly<Ref<boolean>>
  conflict: Readonly<Ref<EditConflict | null>>
  /** Why it was not saved. */
  general: Readonly<Ref<string | null>>
  save: () => Promise<void>
  discard: () => void
  /** Decides one field that two people changed. */
  decide: (field: FieldConflict, take: 'mine' | 'theirs') => void
}

const FAILED = 'Nothing was saved. Try again.'

/**
 * The state of one form in the back office: what was loaded, what is typed, what differs. Saving names the version that
 * was seen; what somebody else changed meanwhile goes under what is typed, and is decided field by field where both
 * changed the same.
 */
export function useEditor<Loaded, Form>(loaded: Loaded, kind: EditorKind<Loaded, Form>) {
  const record = shallowRef<Loaded>(loaded)
  const before = shallowRef<Form>(kind.toForm(loaded))
  const form = ref(kind.toForm(loaded)) as Ref<Form>
  const problems = ref<Problems>({})
  const general = ref<string | null>(null)
  const conflict = ref<EditConflict | null>(null)
  const saving = ref(false)
  const { say } = useAdminToast()
  const changes = computed(() => kind.changedWords(before.value, form.value))

  function reset(to: Loaded): void {
    record.value = to
    before.value = kind.toForm(to)
    form.value = kind.toForm(to)
    problems.value = {}
    general.value = null
    conflict.value = null
  }

  /** Puts what was saved elsewhere under what is typed. */
  function meet(theirs: Loaded): void {
    const { form: merged, fields, taken } = kind.merge(before.value, form.value, kind.toForm(theirs))
    record.value = theirs
    before.value = kind.toForm(theirs)
    form.value = merged
    conflict.value = fields.length + taken.length > 0 ? { fields, taken } : null
  }

  function decide(field: FieldConflict, take: 'mine' | 'theirs'): void {
    if (!conflict.value) return
    if (take === 'theirs') kind.takeTheirs(form.value, before.value, field.path)
    conflict.value = { ...conflict.value, fields: conflict.value.fields.filter(({ path }) => path !== field.path) }
  }

  /** Why it cannot be sent as it is; null when it can. */
  function obstacle(): string | null {
    if (conflict.value && conflict.value.fields.length > 0) return 'Decide first what is to be kept of what two people changed.'
    problems.value = kind.check(record.value, before.value, form.value)
    return Object.keys(problems.value).length === 0 ? null : problems.value.general ?? 'Something cannot be saved as it is. It is marked below.'
  }

  async function attempt(mayRepeat: boolean): Promise<void> {
    const was = record.value
    const result = await kind.send(was, before.value, form.value)
    if (result.conflict) {
      meet(result.conflict)
      // What they changed is no field of this form, e.g. stock that was sold: nobody has to decide anything.
      if (!conflict.value && mayRepeat) return attempt(false)
      if (!conflict.value) general.value = result.message
      return
    }
    if (result.message === null && result.record !== null) {
      reset(result.record)
      say(kind.savedWords ?? 'Saved')
      return kind.saved?.(result.record, was)
    }
    // What was saved before a later step was refused is no change any more.
    if (result.record !== null) {
      record.value = result.record
      before.value = kind.toForm(result.record)
    }
    problems.value = result.problems
    general.value = result.message ?? FAILED
  }

  async function save(): Promise<void> {
    if (saving.value) return
    general.value = obstacle()
    if (general.value !== null) return
    conflict.value = null
    saving.value = true
    try {
      await attempt(true)
    }
    catch (error) {
      general.value = failureWords(error, FAILED)
    }
    finally {
      saving.value = false
    }
  }

  return { record, before: readonly(before) as Readonly<Ref<Form>>, form, problems, general, conflict, changes, saving: readonly(saving), save, decide, meet, discard: () => reset(record.value) }
}
