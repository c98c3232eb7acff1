/** After a row was moved the focus goes with it. @param grips what may have it, the first that can */
export async function focusGrip(list: HTMLElement | null, index: number, grips: readonly string[]): Promise<void> {
  await nextTick()
  const row = list?.children[index]
  grips.map(grip => row?.querySelector<HTMLElement>(`${grip}:not(:disabled)`)).find(Boolean)?.focus()
}

/**
 * Rows of a form in an order of their own: moved by drag and arrow keys on a handle (`data-handle`), and by buttons
 * (`data-move="-1"` and `"1"`), which also a finger can use. Each move is said, and the focus goes with the row.
 *
 * @param list the element whose children are the rows
 */
export function useRowOrder<Row>(rows: Ref<Row[]>, nameOf: (row: Row, index: number) => string, list: Readonly<Ref<HTMLElement | null>>) {
  const said = ref('')
  const dragged = ref<number | null>(null)

  function place(from: number, to: number): void {
    const next = [...rows.value]
    next.splice(to, 0, ...next.splice(from, 1))
    rows.value = next
  }
  async function shift(index: number, by: number, grips: string[]): Promise<void> {
    const to = index + by
    if (to < 0 || to >= rows.value.length) return
    said.value = `${nameOf(rows.value[index]!, index)} is at place ${to + 1} of ${rows.value.length}`
    place(index, to)
    await focusGrip(list.value, to, grips)
  }

  return {
    /** What was done last, for a screen reader. */
    said,
    dragged: readonly(dragged),
    start: (index: number) => { dragged.value = index },
    over: (index: number) => {
      if (dragged.value === null || dragged.value === index) return
      place(dragged.value, index)
      dragged.value = index
    },
    end: () => { dragged.value = null },
    onKey: (event: KeyboardEvent, index: number) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (by === undefined) return
      event.preventDefault()
      void shift(index, by, ['[data-handle]'])
    },
    move: (index: number, by: -1 | 1) => shift(index, by, [`[data-move="${by}"]`, `[data-move="${-by}"]`]),
  }
}
