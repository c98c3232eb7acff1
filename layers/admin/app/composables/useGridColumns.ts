import { GRID_COLUMNS, type GridField } from '../utils/grid-edit'

const STORED = 'zivero-grid-columns'

/** Columns of the spreadsheet that somebody wants to see; kept in this browser. */
export function useGridColumns() {
  const shown = ref<GridField[]>(GRID_COLUMNS.filter(column => !column.optional).map(({ field }) => field))
  onMounted(() => {
    const stored = localStorage.getItem(STORED)?.split(',') ?? []
    const known = GRID_COLUMNS.map(({ field }) => field).filter(field => stored.includes(field))
    if (known.length > 0) shown.value = known
  })
  const columns = computed(() => GRID_COLUMNS.filter(({ field }) => shown.value.includes(field)))

  /** The last one stays: a sheet without columns is none. */
  function toggle(field: GridField): void {
    const next = shown.value.includes(field) ? shown.value.filter(other => other !== field) : [...shown.value, field]
    if (next.length === 0) return
    shown.value = next
    localStorage.setItem(STORED, next.join(','))
  }
  return { columns, shown: readonly(shown), toggle }
}
