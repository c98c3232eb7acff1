import { VariantsBulkSaveDocument, type AdminGridProductFragment, type AdminGridVariantFragment } from '../graphql/generated/admin'
import { cellKey, cellProblem, cellsOfVariant, gridChanges, isUnfinished, toGridRows, toSaveRows, type GridChange, type GridField, type GridRow } from '../utils/grid-edit'

/** A cell that somebody else changed as well. It is never saved before it is decided. */
export interface CellConflict { key: string, row: GridRow, field: GridField, before: string, theirs: string }

/** Many products as one sheet: what was loaded, what is typed, one save, and what two people changed. */
export function useProductGrid(loaded: () => readonly AdminGridProductFragment[], currencyCode: () => string) {
  const rows = ref<GridRow[]>([])
  const before = shallowRef<ReadonlyMap<string, GridRow>>(new Map())
  const versions = new Map<string, number>()
  const stockVersions = new Map<string, number>()
  const conflicts = ref<CellConflict[]>([])
  /** What the shop refused; it counts while the cell says the same. */
  const refused = ref<Record<string, { text: string, said: string }>>({})
  /** The cell that somebody is typing in. */
  const typing = ref<string | null>(null)
  const message = ref<string | null>(null)
  const saving = ref(false)
  const { run: saveRows } = useAdminMutation(VariantsBulkSaveDocument)
  const { say } = useAdminToast()

  function start(): void {
    versions.clear()
    stockVersions.clear()
    for (const product of loaded()) {
      versions.set(product.id, product.version)
      for (const variant of product.variants.nodes) stockVersions.set(variant.id, variant.inventory?.version ?? 0)
    }
    before.value = new Map(toGridRows(loaded()).map(row => [row.variantId, row]))
    rows.value = toGridRows(loaded())
    conflicts.value = []
    refused.value = {}
    message.value = null
  }
  /** Back to what the shop has, as it was last heard. */
  function discard(): void {
    rows.value = rows.value.map((row) => {
      const kept = before.value.get(row.variantId) ?? row
      return { ...kept, cells: { ...kept.cells } }
    })
    conflicts.value = []
    refused.value = {}
    message.value = null
  }
  watch(loaded, start, { immediate: true })

  const changes = computed(() => gridChanges(before.value, rows.value))
  /** What cannot be sent, known as it is typed; a cell that is not finished yet is given the time. */
  const unreadable = computed(() => Object.fromEntries(changes.value.flatMap((change): [string, string][] => {
    const key = cellKey(change.row.variantId, change.field)
    const problem = cellProblem(change, currencyCode())
    return problem === null ? [] : [[key, key === typing.value && isUnfinished(change.now) ? '' : problem]]
  })))
  /** What is wrong with a cell, by its key. */
  const problems = computed<Record<string, string>>(() => Object.fromEntries(changes.value.flatMap(({ row, field, now }): [string, string][] => {
    const key = cellKey(row.variantId, field)
    const problem = unreadable.value[key] ?? (refused.value[key]?.said === now ? refused.value[key].text : '')
    return problem ? [[key, problem]] : []
  })))
  const isConflict = (change: GridChange) => conflicts.value.some(({ key }) => key === cellKey(change.row.variantId, change.field))
  const savable = computed(() => changes.value.filter(change => !isConflict(change) && unreadable.value[cellKey(change.row.variantId, change.field)] === undefined))

  /** What somebody else saved goes under what is typed; cells that both changed differently wait for a decision. */
  function meet(row: GridRow, field: GridField, was: string, theirs: string): void {
    const mine = row.cells[field]
    if (theirs === was || mine === theirs) return
    if (mine === was) row.cells[field] = theirs
    else conflicts.value = [...conflicts.value, { key: cellKey(row.variantId, field), row, field, before: was, theirs }]
  }
  /** Sends rows once; what became of each is taken over. @returns whether some were refused because somebody else was faster */
  async function send(sent: readonly GridChange[]): Promise<boolean> {
    const input = toSaveRows(sent, { products: versions, stock: stockVersions }, currencyCode())
    const { variantsBulkSave: { results, userErrors } } = await saveRows({ input: { rows: input } })
    if (userErrors[0]) throw new GraphQLRequestError(userErrors[0].message, 'REFUSED')
    let faster = false
    for (const { variantId, variant, saved, userErrors: refusals } of results) {
      const row = rows.value.find(other => other.variantId === variantId)
      const was = before.value.get(variantId)
      if (!row || !was || !variant) continue
      faster ||= refusals.some(({ code }) => code === 'VERSION_CONFLICT')
      const now = takeOver(row, variant)
      for (const field of Object.keys(now.cells) as GridField[]) {
        const mine = sent.find(change => change.row.variantId === variantId && change.field === field)
        // Prices are written as the shop writes them; what was typed meanwhile stays.
        if (!saved || !mine) meet(row, field, was.cells[field], now.cells[field])
        else if (row.cells[field] === mine.now) row.cells[field] = now.cells[field]
      }
      for (const { code, message: text, field: path } of refusals) {
        const field = (path?.at(-1) ?? 'price') as GridField
        if (code !== 'VERSION_CONFLICT') refused.value = { ...refused.value, [cellKey(variantId, field)]: { text, said: row.cells[field] } }
      }
    }
    return faster
  }

  /** A variant as it is now becomes what its row is compared with; the product's version and status count for its other rows too. */
  function takeOver(row: GridRow, variant: AdminGridVariantFragment): GridRow {
    const { id, version, status } = variant.product
    versions.set(id, version)
    stockVersions.set(variant.id, variant.inventory?.version ?? 0)
    const now: GridRow = { ...row, cells: cellsOfVariant(variant, status) }
    before.value = new Map(before.value).set(variant.id, now)
    return now
  }

  async function save(): Promise<void> {
    if (saving.value || savable.value.length === 0) return
    message.value = null
    refused.value = {}
    saving.value = true
    const count = changes.value.length
    try {
      // What only somebody else changed is no obstacle: the rest is sent once more on top of it.
      if (await send(savable.value) && savable.value.length > 0) await send(savable.value)
      const left = changes.value.length
      if (left < count) say(`${counted(count - left, 'change')} saved`)
    }
    catch (error) {
      message.value = failureWords(error, 'Not everything was saved. Try again.')
    }
    finally {
      saving.value = false
    }
  }

  function decide(conflict: CellConflict, take: 'mine' | 'theirs'): void {
    const row = rows.value.find(({ variantId }) => variantId === conflict.row.variantId)
    if (row && take === 'theirs') row.cells[conflict.field] = conflict.theirs
    conflicts.value = conflicts.value.filter(({ key }) => key !== conflict.key)
  }

  return { rows, before, changes, savable, conflicts, problems, typing, message, saving: readonly(saving), save, decide, discard }
}
