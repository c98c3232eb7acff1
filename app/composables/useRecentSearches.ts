const KEY = 'zivero.searches'
const LIMIT = 5

/** What was searched for in this browser lately; kept nowhere else. */
export function useRecentSearches() {
  // One for the panel and the page.
  const recent = useState<string[]>('recent-searches', () => [])

  function load(): void {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
      recent.value = Array.isArray(stored) ? stored.filter(entry => typeof entry === 'string').slice(0, LIMIT) : []
    }
    catch {
      recent.value = []
    }
  }

  function remember(query: string): void {
    const text = query.trim()
    if (!text) return
    load()
    recent.value = [text, ...recent.value.filter(entry => entry.toLowerCase() !== text.toLowerCase())].slice(0, LIMIT)
    try {
      localStorage.setItem(KEY, JSON.stringify(recent.value))
    }
    catch {
      // Storage may be full or forbidden; the list then lives as long as the page.
    }
  }

  function forget(): void {
    recent.value = []
    try {
      localStorage.removeItem(KEY)
    }
    catch {
      // Then there was nothing kept.
    }
  }

  onMounted(load)
  return { recent: readonly(recent), remember, forget }
}
