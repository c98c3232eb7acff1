interface Refusal { message: string }

/**
 * Deletes a rule of the search at once, with a way back.
 *
 * @param remove @returns why not
 * @param bringBack makes the same rule anew; @returns why not
 */
export function useRuleRemoval<Rule>({ remove, bringBack, changed }: {
  remove: (rule: Rule) => Promise<readonly Refusal[]>
  bringBack: (rule: Rule) => Promise<readonly Refusal[]>
  changed: () => Promise<void>
}) {
  const { say } = useAdminToast()
  async function attempt(work: () => Promise<readonly Refusal[]>): Promise<boolean> {
    let problem: string | undefined
    try {
      problem = (await work())[0]?.message
    }
    catch (error) {
      problem = failureWords(error, 'That did not work. Try again.')
    }
    if (problem) say(problem, 'critical')
    await changed()
    return !problem
  }
  /** @param words say what is gone */
  return async function removeRule(rule: Rule, words: string): Promise<void> {
    if (await attempt(() => remove(rule))) say(words, 'success', { label: 'Undo', run: () => void attempt(() => bringBack(rule)) })
  }
}
