export type ListSelection = ReturnType<typeof useListSelection>

/**
 * Whether rows are being chosen: on a phone a tap opens a row until `Select` says that it chooses, so the boxes show only
 * then; whoever has chosen something by keys or pointer chooses as well.
 */
export function useSelectMode(count: () => number) {
  const selecting = ref(false)
  return {
    selecting: readonly(selecting),
    active: computed(() => selecting.value || count() > 0),
    /** Rows are chosen by a tap from now on; only a phone shows it. */
    begin: () => { selecting.value = true },
    end: () => { selecting.value = false },
  }
}

/** Which rows of a list's page are chosen. Another page starts with none; what left the list is not chosen any more. */
export function useListSelection(ids: () => readonly string[]) {
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  /** The row that was touched last: Shift chooses from there. */
  let anchor: string | null = null
  const kept = computed(() => ids().filter(id => chosen.value.has(id)))
  const { end, ...mode } = useSelectMode(() => kept.value.length)
  const all = computed<'none' | 'some' | 'all'>(() => kept.value.length === 0 ? 'none' : kept.value.length === ids().length ? 'all' : 'some')

  function toggle(id: string, extend = false): void {
    const range = extend && anchor ? rangeBetween(ids(), anchor, id) : []
    const next = new Set(kept.value)
    if (range.length > 0) for (const each of range) next.add(each)
    else if (!next.delete(id)) next.add(id)
    anchor = id
    chosen.value = next
  }

  return {
    /** In the list's order. */
    ids: kept,
    all,
    ...mode,
    has: (id: string) => chosen.value.has(id),
    toggle,
    toggleAll: () => { chosen.value = new Set(all.value === 'all' ? [] : ids()) },
    /** Nothing is chosen any more, and a tap opens a row again. */
    clear: () => {
      chosen.value = new Set()
      end()
    },
  }
}
