interface Refusal { code: string, message: string, field?: string[] | null }

/** What an editor of one rule of the search is made of. */
export interface RuleEditor<Rule extends { id: string, version: number }, Form> {
  /** Null for a new one. */
  loaded: Rule | null
  toForm: (rule: Rule | null) => Form
  /** What was changed, in words; empty when nothing was. */
  changedWords: (before: Form, now: Form) => string[]
  send: (form: Form, rule: Pick<Rule, 'id' | 'version'> | null) => Promise<{ rule: Rule | null, userErrors: readonly Refusal[] }>
  /** A new one has an address from now on. */
  made: (rule: Rule) => void
}

/** The state of a rule's form; see `useCollectionEditor`. A second editor takes what was saved, or puts theirs on top. */
export function useRuleEditor<Rule extends { id: string, version: number }, Form>({ loaded, toForm, changedWords, send, made }: RuleEditor<Rule, Form>) {
  const rule = shallowRef<Rule | null>(loaded)
  const before = shallowRef<Form>(toForm(loaded))
  const form = ref(toForm(loaded)) as Ref<Form>
  const problems = ref<Record<string, string>>({})
  const general = ref<string | null>(null)
  const conflict = shallowRef<Rule | null>(null)
  const saving = ref(false)
  const { say } = useAdminToast()
  const changes = computed(() => changedWords(before.value, form.value))

  function reset(to: Rule | null): void {
    rule.value = to
    before.value = toForm(to)
    form.value = toForm(to)
    problems.value = {}
    general.value = null
    conflict.value = null
  }
  function keepMine(): void {
    if (!conflict.value) return
    rule.value = conflict.value
    before.value = toForm(conflict.value)
    conflict.value = null
    general.value = null
  }

  async function save(): Promise<void> {
    problems.value = {}
    general.value = null
    saving.value = true
    try {
      const isNew = rule.value === null
      const { rule: now, userErrors } = await send(form.value, rule.value)
      const refused = userErrors[0]
      if (!refused && now) {
        reset(now)
        say('Saved. Shoppers find it so from now on.')
        return isNew ? made(now) : undefined
      }
      if (refused?.code === 'VERSION_CONFLICT') conflict.value = now
      for (const { field, message } of userErrors) problems.value[field?.[1] ?? ''] ??= message
      general.value = refused?.message ?? null
    }
    catch (error) {
      general.value = error instanceof Error ? error.message : 'Nothing was saved. Try again.'
    }
    finally {
      saving.value = false
    }
  }

  return { rule, form, problems, general, conflict, changes, saving, save, keepMine, takeTheirs: () => conflict.value && reset(conflict.value), discard: () => reset(rule.value) }
}
