interface ListKeysOptions {
  /** Around the rows: elements with `data-row` (the id) that hold a link of the class `ad-row-link`. */
  list: Readonly<Ref<HTMLElement | null>>
  selection: Pick<ListSelection, 'active' | 'has' | 'toggle' | 'clear'>
  /** What other keys do, in lower case; `row` has the focus. */
  actions?: Record<string, (row: string | null) => void>
}

const STEPS: Record<string, number> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }

/**
 * The keys of a list: J and K or the arrows move, X chooses, Shift extends, Enter opens, Esc lets go. What has the
 * focus is the row's own link, so screen readers follow and Enter needs nothing of ours.
 */
export function useListKeys({ list, selection, actions = {} }: ListKeysOptions) {
  const rows = () => [...list.value?.querySelectorAll<HTMLElement>('[data-row]') ?? []]
  const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('.ad-row-link')
  const idOf = (row: HTMLElement | undefined) => row?.dataset.row ?? null

  function move(all: HTMLElement[], from: number, step: number, extend: boolean): void {
    const to = from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, from + step))
    const [left, reached] = [idOf(all[from]), idOf(all[to])]
    if (extend && left && reached) {
      if (!selection.has(left)) selection.toggle(left)
      selection.toggle(reached, true)
    }
    linkOf(all[to])?.focus()
  }

  /** @returns whether the key was for the list */
  function press(key: string, event: KeyboardEvent): boolean {
    const all = rows()
    const focused = document.activeElement
    const current = all.findIndex(row => row.contains(focused))
    const id = idOf(all[current])
    const step = STEPS[key]
    if (step !== undefined) {
      // Arrows scroll or walk through something else where the focus is on neither a row nor the page.
      if (key.startsWith('arrow') && current < 0 && focused !== document.body && focused?.tagName !== 'MAIN') return false
      move(all, current, step, event.shiftKey)
      return true
    }
    if (key === 'x' && id) selection.toggle(id, event.shiftKey)
    else if (key === 'enter' && id && focused?.tagName !== 'A') linkOf(all[current])?.click()
    else if (key === 'escape' && selection.active.value) selection.clear()
    else if (actions[key]) actions[key](id)
    else return false
    return true
  }

  function onKey(event: KeyboardEvent): void {
    if (isPageKey(event) && press(event.key.toLowerCase(), event)) event.preventDefault()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
