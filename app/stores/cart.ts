import { CartDocument, CartLinesAddDocument, CartLinesRemoveDocument, CartLinesUpdateDocument } from '~/graphql/generated/shop'
import type { CartViewFragment } from '~/graphql/generated/shop'

/** What the API answers to every change of the cart. */
interface CartPayload {
  cart?: CartViewFragment | null
  userErrors: ReadonlyArray<{ code: string, message: string }>
  warnings: ReadonlyArray<{ code: string, message: string }>
}

/** A line that was just taken out and can be put back. */
export interface RemovedLine {
  title: string
  variantId: string | null
  quantity: number
}

/**
 * The shopper's bag in the browser. Public pages are the same for everybody, so it is read after
 * hydration; changes show at once, go to the server one after another, and fall back to what the
 * server last said when it refuses.
 */
export const useCart = defineStore('cart', () => {
  const cart = shallowRef<CartViewFragment | null>(null)
  const loaded = ref(false)
  const drawerOpen = ref(false)
  const adding = ref(false)
  const pending = ref(0)
  const notice = ref<{ tone: 'error' | 'info', text: string } | null>(null)
  const announcement = ref('')
  const removed = shallowRef<RemovedLine | null>(null)

  let confirmed: CartViewFragment | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const channel = import.meta.client && 'BroadcastChannel' in window ? new BroadcastChannel('zivero-cart') : null
  channel?.addEventListener('message', () => void refresh())

  const count = computed(() => cart.value?.totalQuantity ?? 0)
  const busy = computed(() => pending.value > 0)

  /** Takes over a cart that the server has just sent. */
  function accept(next: CartViewFragment | null): void {
    confirmed = next
    loaded.value = true
    // While further changes wait, what the shopper sees stays ahead of the server.
    if (pending.value <= 1) cart.value = next
  }

  /** Reads the cart anew; a failure leaves what is shown. */
  async function refresh(): Promise<void> {
    if (pending.value > 0) return
    try {
      accept((await postShopOperation(CartDocument, {})).cart ?? null)
    }
    catch {
      loaded.value = true
    }
  }

  function say(text: string): void {
    announcement.value = ''
    void nextTick(() => { announcement.value = text })
  }

  function settle(payload: CartPayload): boolean {
    const problem = payload.userErrors[0] ?? payload.warnings[0]
    accept(payload.cart ?? confirmed)
    channel?.postMessage(payload.cart?.version ?? 0)
    notice.value = problem ? { tone: payload.userErrors[0] ? 'error' : 'info', text: problem.message } : null
    say(problem?.message ?? announcementOf(payload.cart ?? null))
    return payload.userErrors.length === 0
  }

  /** Runs one change after the ones before it. @returns whether the server took it */
  async function change(send: () => Promise<CartPayload>): Promise<boolean> {
    pending.value += 1
    const turn = queue.then(send)
    queue = turn.catch(() => undefined)
    try {
      return settle(await turn)
    }
    catch (error) {
      cart.value = confirmed
      const text = failureWords(error, 'The bag could not be changed. Please try again.')
      notice.value = { tone: 'error', text }
      say(text)
      return false
    }
    finally {
      pending.value -= 1
    }
  }

  /** Adds a variant. @returns whether it lies in the bag now */
  async function add(variantId: string, quantity = 1): Promise<boolean> {
    adding.value = true
    removed.value = null
    const taken = await change(async () =>
      (await postShopOperation(CartLinesAddDocument, { lines: [{ variantId, quantity }] })).cartLinesAdd)
    adding.value = false
    const line = taken ? cart.value?.lines.find(({ variant }) => variant?.id === variantId) : undefined
    if (line?.productSlug) tellOfSearch('SEARCH_RESULT_ADDED_TO_CART', line.productSlug)
    return taken
  }

  /** Sets a line's quantity; 0 takes it out. */
  function setQuantity(lineId: string, quantity: number): Promise<boolean> {
    if (quantity <= 0) return remove(lineId)
    removed.value = null
    if (cart.value) cart.value = withQuantity(cart.value, lineId, quantity)
    return change(async () =>
      (await postShopOperation(CartLinesUpdateDocument, { lines: [{ id: lineId, quantity }] })).cartLinesUpdate)
  }

  /** Takes a line out and remembers it, so that it can be put back. */
  function remove(lineId: string): Promise<boolean> {
    const line = cart.value?.lines.find(entry => entry.id === lineId)
    if (line) removed.value = { title: line.title, variantId: line.variant?.id ?? null, quantity: line.quantity }
    if (cart.value) cart.value = withQuantity(cart.value, lineId, 0)
    return change(async () =>
      (await postShopOperation(CartLinesRemoveDocument, { lineIds: [lineId] })).cartLinesRemove)
  }

  /** Puts back what was taken out last. */
  async function undoRemove(): Promise<void> {
    const line = removed.value
    removed.value = null
    if (line?.variantId) await add(line.variantId, line.quantity)
  }

  return {
    cart, loaded, drawerOpen, adding, busy, count, notice, announcement, removed,
    accept, refresh, add, setQuantity, remove, undoRemove,
  }
})
