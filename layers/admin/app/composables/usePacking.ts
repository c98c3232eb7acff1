import { PackingShipDocument, type AdminParcelFragment } from '../graphql/generated/admin'

/** What one parcel is packed with; kept in the tab, so that a reload or a phone call in between loses nothing. */
interface Bench { ticked: string[], trackingNumber: string, key: string }

const STORED = 'zivero-packing'
const CARRIER = 'zivero-packing-carrier'
const NO_CONNECTION = 'No connection. What you ticked and typed stays here, and is sent as soon as the connection is back. Nothing is shipped twice.'

/** Packs orders one after the other: ticks, tracking number, carrier, what has left and what was put off. */
export function usePacking(loaded: AdminParcelFragment[]) {
  /** What waited when packing began, oldest first; the places stay while parcels leave. */
  const parcels = shallowRef(loaded)
  const shipped = ref<ReadonlySet<string>>(new Set())
  const index = ref(0)
  const benches = ref<Record<string, Bench>>({})
  const carrier = ref('DHL Parcel')
  const notify = ref(true)
  const problem = ref<string | null>(null)
  /** The parcel is ready and leaves when the connection is back. */
  const waiting = ref(false)
  const { run, running } = useAdminMutation(PackingShipDocument)

  const current = computed(() => parcels.value[index.value] ?? null)
  const open = computed(() => current.value?.lines.filter(line => line.fulfillableQuantity > 0) ?? [])
  const bench = computed<Bench>(() => benches.value[current.value?.id ?? ''] ?? { ticked: [], trackingNumber: '', key: '' })
  const isTicked = (id: string) => bench.value.ticked.includes(id)
  const left = computed(() => open.value.filter(line => !isTicked(line.id)).reduce((sum, line) => sum + line.fulfillableQuantity, 0))
  const remaining = computed(() => parcels.value.filter(order => !shipped.value.has(order.id)))

  function keep(change: Partial<Bench>): void {
    if (current.value) benches.value = { ...benches.value, [current.value.id]: { ...bench.value, ...change } }
  }

  function go(to: number): void {
    index.value = Math.min(parcels.value.length, Math.max(0, to))
    problem.value = null
    waiting.value = false
  }

  /** The next one that has not left; behind the last one the first that was put off; behind all of them the end. */
  function next(): void {
    const isOpen = (order: AdminParcelFragment | undefined) => order !== undefined && !shipped.value.has(order.id)
    const later = parcels.value.findIndex((order, place) => place > index.value && isOpen(order))
    go(later >= 0 ? later : parcels.value.length)
  }

  function leave(order: AdminParcelFragment): void {
    shipped.value = new Set([...shipped.value, order.id])
    const { [order.id]: _, ...others } = benches.value
    benches.value = others
  }

  /** @returns the order that has left, or null when it has not */
  async function ship(): Promise<AdminParcelFragment | null> {
    const order = current.value
    if (!order || left.value > 0 || running.value) return null
    problem.value = null
    keep({ key: bench.value.key || randomKey() })
    try {
      const { fulfillmentCreate } = await run({
        input: {
          orderId: order.id, idempotencyKey: bench.value.key, carrier: carrier.value, trackingNumber: bench.value.trackingNumber || null, notifyCustomer: notify.value,
          lines: open.value.map(line => ({ orderLineId: line.id, quantity: line.fulfillableQuantity })),
        },
      })
      waiting.value = false
      const refused = fulfillmentCreate.userErrors[0]
      if (!refused) {
        leave(order)
        next()
        return order
      }
      problem.value = refused.message
      // Another parcel of it is another thing to send.
      keep({ key: '' })
      if (fulfillmentCreate.order) parcels.value = parcels.value.map(one => one.id === order.id ? fulfillmentCreate.order! : one)
    }
    catch (error) {
      waiting.value = codeOf(error) === 'NETWORK'
      problem.value = waiting.value ? NO_CONNECTION : failureWords(error, 'That did not work. Press again: nothing is shipped twice.')
    }
    return null
  }

  onMounted(() => {
    benches.value = readStored(parcels.value)
    carrier.value = localStorage.getItem(CARRIER) ?? carrier.value
    watch(benches, now => sessionStorage.setItem(STORED, JSON.stringify(now)), { deep: true })
    watch(carrier, now => localStorage.setItem(CARRIER, now))
  })

  return {
    parcels, shipped, index, current, open, bench, carrier, notify, left, remaining, problem, waiting, running, isTicked, go, next, ship,
    toggle: (id: string) => keep({ ticked: isTicked(id) ? bench.value.ticked.filter(other => other !== id) : [...bench.value.ticked, id] }),
    track: (trackingNumber: string) => keep({ trackingNumber }),
  }
}

/** What the tab had kept, of orders that still wait. */
function readStored(waiting: readonly AdminParcelFragment[]): Record<string, Bench> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '{}')
    const entries = Object.entries(stored as Record<string, Partial<Bench>>).flatMap(([id, { ticked, trackingNumber, key }]) =>
      waiting.some(order => order.id === id) && Array.isArray(ticked) ? [[id, { ticked, trackingNumber: trackingNumber ?? '', key: key ?? '' }] as const] : [])
    return Object.fromEntries(entries)
  }
  catch {
    return {}
  }
}
