import { PredictiveSearchDocument } from '~/graphql/generated/shop'
import type { PredictiveSearchQuery } from '~/graphql/generated/shop'

type Suggestions = PredictiveSearchQuery['predictiveSearch']

/** Between two questions: the first key is asked at once, who types faster than anybody types is asked for less. */
const SPACING_MS = 50

/** Suggestions while typing: the answer to an older text is aborted, an answer once given is kept. */
export function usePredictiveSearch(query: Ref<string>) {
  const suggestions = shallowRef<Suggestions | null>(null)
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
      failed.value = false
    }
    catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      suggestions.value = null
      failed.value = true
    }
  }

  watch(query, (value) => {
    clearTimeout(timer)
    running?.abort()
    const text = value.trim()
    if (text === '') {
      suggestions.value = null
      failed.value = false
      return
    }
    const known = answers.get(text)
    if (known) suggestions.value = known
    else timer = setTimeout(() => void ask(text), Math.max(0, askedAt + SPACING_MS - performance.now()))
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
  })

  return { suggestions, failed: readonly(failed) }
}
