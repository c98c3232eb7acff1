import { PredictiveSearchDocument } from '~/graphql/generated/shop'
import type { PredictiveSearchQuery } from '~/graphql/generated/shop'

type Suggestions = PredictiveSearchQuery['predictiveSearch']

/** Between two questions: the first key is asked at once, who types faster than anybody types is asked for less. */
const SPACING_MS = 50

/**
 * Suggestions while typing: the answer to an older text is aborted, an answer once given is kept.
 *
 * @param words without what the eye does not see: a space behind a word asks nothing new, what runs for the word goes on
 */
export function usePredictiveSearch(words: Readonly<Ref<string>>) {
  const suggestions = shallowRef<Suggestions | null>(null)
  /** What the suggestions are for: behind `words` while somebody types. */
  const answered = ref('')
  const failed = ref(false)
  const answers = new Map<string, Suggestions>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  let askedAt = -Infinity

  async function ask(text: string): Promise<void> {
    running = new AbortController()
    askedAt = performance.now()
    try {
      const { predictiveSearch } = await postShopOperation(PredictiveSearchDocument, { query: text }, running.signal)
      answers.set(text, predictiveSearch)
      suggestions.value = predictiveSearch
      answered.value = text
      failed.value = false
    }
    catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      suggestions.value = null
      failed.value = true
    }
  }

  watch(words, (text) => {
    clearTimeout(timer)
    running?.abort()
    const known = answers.get(text) ?? null
    if (known || text === '') {
      suggestions.value = known
      answered.value = text
      failed.value = false
    }
    else {
      // Asked before the key itself is drawn: the shop answers while the browser draws.
      const wait = askedAt + SPACING_MS - performance.now()
      if (wait <= 0) void ask(text)
      else timer = setTimeout(() => void ask(text), wait)
    }
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
  })

  return { suggestions, answered: readonly(answered), failed: readonly(failed) }
}
