import type { AdminIconName } from '../utils/admin-icons'
import { AdminPaletteDocument, type AdminPaletteQuery } from '../graphql/generated/admin'

export interface PaletteEntry {
  id: string
  group: 'Go to' | 'Orders' | 'Products'
  to: string
  title: string
  note?: string
  icon?: AdminIconName
  image?: { url: string } | null
}

/** What the command palette offers for some words: pages at once, orders and products a moment later. */
export function useCommandPalette(pages: () => readonly { label: string, to: string, icon: AdminIconName }[]) {
  const words = ref('')
  const found = shallowRef<AdminPaletteQuery | null>(null)
  const active = ref(0)

  const text = computed(() => words.value.trim())
  const entries = computed<PaletteEntry[]>(() => [
    ...(found.value?.orders.nodes ?? []).map(order => ({
      id: `order-${order.id}`, group: 'Orders' as const, to: `/admin/orders/${order.id}`, title: `#${order.number} ${order.customerName}`,
      note: `${(fulfillmentWord(order) ?? paymentWord(order.paymentStatus)).word}, ${showMoney(order.total)}`, image: order.lines[0]?.image,
    })),
    ...(found.value?.products.nodes ?? []).map(product => ({
      id: `product-${product.id}`, group: 'Products' as const, to: `/admin/products/${product.id}`, title: product.title,
      note: product.status === 'ACTIVE' ? (product.stock.tracked ? `${product.stock.available} in stock` : undefined) : productWord(product.status).word, image: product.featuredImage,
    })),
    ...pages().filter(page => page.label.toLowerCase().includes(text.value.toLowerCase()))
      .map(page => ({ id: `page-${page.to}`, group: 'Go to' as const, to: page.to, title: page.label, icon: page.icon })),
  ])

  const { askSoon, drop, failed } = useLatestAnswer((query: string) => runAdminOperation(AdminPaletteDocument, { query }), (answer) => { found.value = answer })
  watch(text, (query) => {
    active.value = 0
    if (query) return askSoon(query)
    drop()
    found.value = null
  })
  watch(entries, () => { active.value = Math.min(active.value, Math.max(0, entries.value.length - 1)) })

  return {
    words,
    entries,
    failed,
    active,
    move: (step: number) => { active.value = (active.value + step + entries.value.length) % Math.max(1, entries.value.length) },
  }
}
