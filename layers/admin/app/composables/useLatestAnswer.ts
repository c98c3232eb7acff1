/** Milliseconds after the last change before the shop is asked. */
const PAUSE = 200

/**
 * Asks the shop about something that changes quickly, such as what is typed: a moment after the last change, and an answer
 * that a newer question has overtaken is dropped.
 *
 * @param take gets each answer that still counts
 */
export function useLatestAnswer<Question, Answer>(find: (question: Question) => Promise<Answer>, take: (answer: Answer, question: Question) => void) {
  const running = ref(false)
  /** Of the last question that was answered or broke off. */
  const failed = ref(false)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(question: Question): Promise<void> {
    clearTimeout(timer)
    const turn = ++latest
    running.value = true
    const found = await find(question).then(answer => ({ answer }), () => null)
    if (turn !== latest) return
    running.value = false
    failed.value = found === null
    if (found) take(found.answer, question)
  }
  function askSoon(question: Question): void {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(question), PAUSE)
  }
  /** Nothing is asked any more, and what comes is not taken. */
  function drop(): void {
    clearTimeout(timer)
    latest++
    running.value = false
    failed.value = false
  }
  onBeforeUnmount(drop)
  return { ask, askSoon, drop, running: readonly(running), failed: readonly(failed) }
}
