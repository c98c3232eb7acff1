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
  /** What cells were before each step, and before each that was taken back. */
  const undos = shallowRef<readonly CellValue[][]>([])
  const redos = shallowRef<readonly CellValue[][]>([])
  /** The cell that is typed in, as it was when it was entered. */
  let entered: CellValue | null = null

  const cellOf = (target: EventTarget | null): Cell | null => {
    const [row, column] = (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined)?.split(':').map(Number) ?? []
    return row === undefined || column === undefined ? null : { row, column }
  }
  const fieldAt = ({ row, column }: Cell) => root.value?.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-cell="${row}:${column}"]`)

  const textOf = (cell: Cell): string => model().read(cell) ?? ''
  const asTheyAre = (cells: readonly Cell[]): CellValue[] => cells.map(({ row, column }) => ({ row, column, value: textOf({ row, column }) }))

  function remember(before: CellValue[]): void {
    undos.value = [...undos.value, before].slice(-MOST_UNDOS)
    redos.value = []
  }

  /** Writes what differs, and remembers what was there. */
  function write(cells: CellValue[]): void {
    settle()
    const { read } = model()
    const changed = cells.filter(cell => ![null, cell.value].includes(read(cell)))
    if (changed.length === 0) return
    remember(asTheyAre(changed))
    put(changed)
  }

  /** What is written into the cell that is typed in is not typed. */
  function put(cells: CellValue[]): void {
    model().write(cells)
    if (entered) entered = { ...entered, value: textOf(entered) }
  }

  /** What was typed so far is a step of its own. */
  function settle(): void {
    if (!entered || !isTyping()) return
    remember([entered])
    entered = { ...entered, value: textOf(entered) }
  }

  /** Takes the last step of one list, and keeps the way back in the other. */
  function back(from: typeof undos, to: typeof undos): boolean {
    const before = from.value.at(-1)
    if (!before) return false
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, asTheyAre(before)]
    put(before)
    return true
  }
  const undo = (): boolean => back(undos, redos)
  const redo = (): boolean => back(redos, undos)
  /** For when other rows are shown. */
  function forget(): void {
    undos.value = []
    redos.value = []
    entered = null
  }

  /** What is typed is a step once the cell is left. */
  function onChange(event: Event): void {
    const cell = cellOf(event.target)
    if (cell && entered?.row === cell.row && entered.column === cell.column) settle()
  }

  /** The field itself takes back what is being typed in it. */
  const isTyping = (): boolean => entered !== null && entered.value !== textOf(entered)

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
    else if (command && !isTyping() && ['z', 'y'].includes(event.key.toLowerCase())) {
      const isRedo = event.shiftKey || event.key.toLowerCase() === 'y'
      if (isRedo ? redo() : undo()) event.preventDefault()
    }
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
    entered = { ...cell, value: textOf(cell) }
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
    redo,
    forget,
    canUndo: computed(() => undos.value.length > 0),
    canRedo: computed(() => redos.value.length > 0),
    /** For `v-on` of the element around the cells. */
    handlers: { change: onChange, keydown: onKeydown, paste: onPaste, copy: onCopy, focusin: onFocusin, mousedown: onMousedown },
  }
}
