export type ListSelection = ReturnType<typeof useListSelection>

/** Which rows of a list's page are chosen. Another page starts with none; what left the list is not chosen any more. */
export function useListSelection(ids: () => readonly string[]) {
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  /** The row that was touched last: Shift chooses from there. */
  let anchor: string | null = null
  const kept = computed(() => ids().filter(id => chosen.value.has(id)))
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
    has: (id: string) => chosen.value.has(id),
    toggle,
    toggleAll: () => { chosen.value = new Set(all.value === 'all' ? [] : ids()) },
    clear: () => { chosen.value = new Set() },
  }
}
