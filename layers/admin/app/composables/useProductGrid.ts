import { VariantsBulkSaveDocument, type AdminGridProductFragment, type AdminGridVariantFragment } from '../graphql/generated/admin'
import { cellKey, cellProblem, cellsOfVariant, gridChanges, toGridRows, toSaveRows, type GridChange, type GridField, type GridRow } from '../utils/grid-edit'

/** A cell that somebody else changed as well. It is never saved before it is decided. */
export interface CellConflict { key: string, row: GridRow, field: GridField, before: string, theirs: string }

/** Many products as one sheet: what was loaded, what is typed, one save, and what two people changed. */
export function useProductGrid(loaded: () => readonly AdminGridProductFragment[], currencyCode: () => string) {
  const rows = ref<GridRow[]>([])
  const before = shallowRef<ReadonlyMap<string, GridRow>>(new Map())
  const versions = new Map<string, number>()
  const stockVersions = new Map<string, number>()
  const conflicts = ref<CellConflict[]>([])
  const problems = ref<Record<string, string>>({})
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
    problems.value = {}
    message.value = null
  }
  /** Back to what the shop has, as it was last heard. */
  function discard(): void {
    rows.value = rows.value.map((row) => {
      const kept = before.value.get(row.variantId) ?? row
      return { ...kept, cells: { ...kept.cells } }
    })
    conflicts.value = []
    problems.value = {}
    message.value = null
  }
  watch(loaded, start, { immediate: true })

  const changes = computed(() => gridChanges(before.value, rows.value))
  const isConflict = (change: GridChange) => conflicts.value.some(({ key }) => key === cellKey(change.row.variantId, change.field))
  const savable = computed(() => changes.value.filter(change => !isConflict(change)))

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
      for (const { code, message: text, field } of refusals) if (code !== 'VERSION_CONFLICT') problems.value = { ...problems.value, [cellKey(variantId, (field?.at(-1) ?? 'price') as GridField)]: text }
    }
    message.value = Object.values(problems.value)[0] ?? null
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
    problems.value = Object.fromEntries(savable.value.flatMap((change) => {
      const problem = cellProblem(change, currencyCode())
      return problem ? [[cellKey(change.row.variantId, change.field), problem]] : []
    }))
    if (Object.keys(problems.value).length > 0) {
      message.value = Object.values(problems.value)[0]!
      return
    }
    saving.value = true
    const count = savable.value.length
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

  return { rows, before, changes, savable, conflicts, problems, message, saving: readonly(saving), save, decide, discard }
}
