import { useSelectMode, type ListSelection } from './useListSelection'

/**
 * Rows that are chosen over all pages of a list: named ones, or everything that the list finds but for some. It lasts as
 * long as what the list is narrowed to, told by `key`.
 */
export function useWideSelection(page: () => readonly string[], total: () => number, key: () => string) {
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  /** Everything but what is named. */
  const everything = ref(false)
  let anchor: string | null = null
  const has = (id: string): boolean => everything.value !== chosen.value.has(id)
  const here = computed(() => page().filter(has))
  const count = computed(() => everything.value ? Math.max(0, total() - chosen.value.size) : chosen.value.size)
  const { end, ...mode } = useSelectMode(() => count.value)

  function set(ids: readonly string[], on: boolean): void {
    const next = new Set(chosen.value)
    for (const id of ids) {
      if (on !== everything.value) next.add(id)
      else next.delete(id)
    }
    chosen.value = next
  }
  function clear(): void {
    everything.value = false
    chosen.value = new Set()
    anchor = null
    end()
  }
  watch(key, clear)

  const selection: ListSelection = {
    ids: computed(() => everything.value ? here.value : [...chosen.value]),
    all: computed(() => here.value.length === 0 ? 'none' : here.value.length === page().length ? 'all' : 'some'),
    ...mode,
    has,
    toggle: (id, extend = false) => {
      const range = extend && anchor ? rangeBetween(page(), anchor, id) : []
      anchor = id
      if (range.length > 0) set(range, true)
      else set([id], !has(id))
    },
    toggleAll: () => set(page(), here.value.length < page().length),
    clear,
  }
  return {
    selection,
    count,
    everything: readonly(everything),
    chooseEverything: () => {
      everything.value = true
      chosen.value = new Set()
    },
    /** What the API takes: ids, or what is left out of all that the list finds. */
    chosen: readonly(chosen),
  }
}
