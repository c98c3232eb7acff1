/** What a grid shows and takes; texts as they are typed. */
export interface CellGridModel {
  rows: number
  columns: number
  /** The text of a cell; null where nothing can be written. */
  read: (cell: Cell) => string | null
  write: (cells: CellValue[]) => void
  /** Brings a cell onto the screen that is on another page. */
  reveal?: (cell: Cell) => void
}

const MOST_UNDOS = 50
const ARROWS: Record<string, Partial<Cell>> = { ArrowUp: { row: -1 }, ArrowDown: { row: 1 }, ArrowLeft: { column: -1 }, ArrowRight: { column: 1 } }

/**
 * Makes a table of fields work like a spreadsheet. Each cell is an ordinary field with `data-cell="row:column"`, so Tab,
 * screen readers and phones need nothing of ours; arrows, ranges, copy, paste, fill down and undo are added.
 */
export function useCellGrid(root: Readonly<Ref<HTMLElement | null>>, model: () => CellGridModel) {
  const anchor = ref<Cell | null>(null)
  const focus = ref<Cell | null>(null)
  const range = computed(() => anchor.value && focus.value ? rangeOf(anchor.value, focus.value) : null)
  const undos: CellValue[][] = []

  const cellOf = (target: EventTarget | null): Cell | null => {
    const [row, column] = (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined)?.split(':').map(Number) ?? []
    return row === undefined || column === undefined ? null : { row, column }
  }
  const fieldAt = ({ row, column }: Cell) => root.value?.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-cell="${row}:${column}"]`)

  /** Writes what differs, and remembers what was there. */
  function write(cells: CellValue[]): void {
    const { read } = model()
    const changed = cells.filter(cell => ![null, cell.value].includes(read(cell)))
    if (changed.length === 0) return
    undos.push(changed.map(({ row, column }) => ({ row, column, value: read({ row, column })! })))
    if (undos.length > MOST_UNDOS) undos.shift()
    model().write(changed)
  }

  function undo(): boolean {
    const before = undos.pop()
    if (before) model().write(before)
    return before !== undefined
  }

  /** The next cell in a direction that can be written. */
  function step(from: Cell, by: Partial<Cell>): Cell | null {
    const { rows, columns, read } = model()
    const to = { ...from }
    do {
      to.row += by.row ?? 0
      to.column += by.column ?? 0
      if (to.row < 0 || to.column < 0 || to.row >= rows || to.column >= columns) return null
    } while (read(to) === null)
    return to
  }

  async function move(to: Cell | null): Promise<void> {
    if (!to) return
    if (!fieldAt(to)) {
      model().reveal?.(to)
      await nextTick()
    }
    const field = fieldAt(to)
    if (!field) return
    field.focus()
    if (field instanceof HTMLInputElement) field.select()
  }

  /** Left and right walk through the text first. */
  function isAtEdge(target: EventTarget | null, by: Partial<Cell>): boolean {
    if (!(target instanceof HTMLInputElement) || by.column === undefined) return true
    const { selectionStart: start, selectionEnd: end, value } = target
    if (start === 0 && end === value.length) return true
    return by.column < 0 ? end === 0 : start === value.length
  }

  function onKeydown(event: KeyboardEvent): void {
    const cell = cellOf(event.target)
    if (!cell || event.isComposing) return
    const command = event.ctrlKey || event.metaKey
    const arrow = ARROWS[event.key]
    const isSelect = event.target instanceof HTMLSelectElement
    if (arrow && !command && !event.altKey && !(isSelect && !event.shiftKey && arrow.row !== undefined)) {
      if (event.shiftKey && arrow.row !== undefined) focus.value = step(focus.value ?? cell, arrow) ?? focus.value
      else if (!event.shiftKey && isAtEdge(event.target, arrow)) void move(step(cell, arrow))
      else return
      event.preventDefault()
    }
    else if (event.key === 'Enter' && !command) {
      event.preventDefault()
      void move(step(cell, { row: event.shiftKey ? -1 : 1 }))
    }
    else if (command && event.key.toLowerCase() === 'd') {
      event.preventDefault()
      if (range.value) write(fillDown(range.value, model().read))
    }
    else if (command && !event.shiftKey && event.key.toLowerCase() === 'z' && undo()) event.preventDefault()
    else if (event.key === 'Escape' && range.value && cellsOf(range.value).length > 1) {
      event.stopPropagation()
      focus.value = anchor.value
    }
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const chosen = range.value
    if (!chosen || !text) return
    const { rows, columns } = model()
    // One word into one cell goes where the caret is.
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, '')) && cellsOf(chosen).length === 1) return
    event.preventDefault()
    write(pasteInto(chosen, parseSheet(text), { rows, columns }))
  }

  function onCopy(event: ClipboardEvent): void {
    const chosen = range.value
    if (!chosen || cellsOf(chosen).length === 1) return
    event.preventDefault()
    const { read } = model()
    const lines = Array.from({ length: chosen.bottom - chosen.top + 1 }, (_, row) =>
      Array.from({ length: chosen.right - chosen.left + 1 }, (_, column) => read({ row: chosen.top + row, column: chosen.left + column }) ?? ''))
    event.clipboardData?.setData('text/plain', sheetText(lines))
  }

  function onFocusin(event: FocusEvent): void {
    const cell = cellOf(event.target)
    if (!cell) return
    anchor.value = cell
    focus.value = cell
  }

  /** With Shift a click chooses up to there, without moving the caret. */
  function onMousedown(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (!cell || !event.shiftKey || !anchor.value) return
    event.preventDefault()
    focus.value = cell
  }

  return {
    range,
    isChosen: (row: number, column: number) => isInRange(range.value, { row, column }),
    write,
    undo,
    /** For `v-on` of the element around the cells. */
    handlers: { keydown: onKeydown, paste: onPaste, copy: onCopy, focusin: onFocusin, mousedown: onMousedown },
  }
}
