import type { AdminIconName } from './admin-icons'

/** A page that the back office leads to. */
export interface OfficePage {
  label: string
  to: string
  icon: AdminIconName
  /** Without it the server would refuse what the page shows. */
  permission?: string
  /** Only in shops that keep their mails themselves. */
  mailbox?: true
  /** Has a place of its own in the bar of a phone; all others are behind "More". */
  tab?: true
  /** Shows how many orders wait. */
  counts?: 'toShip'
}
/** The page as the frame shows it. */
export type OfficeLink = OfficePage & { count?: number }

/** Everything that the sidebar, the bar of a phone and the command palette lead to: a page stands here or is not found. */
export const OFFICE_PAGES: readonly OfficePage[] = [
  { label: 'Home', to: '/admin', icon: 'lucide:house', tab: true },
  { label: 'Orders', to: '/admin/orders', icon: 'lucide:package', tab: true, counts: 'toShip' },
  { label: 'Products', to: '/admin/products', icon: 'lucide:tag', tab: true },
  { label: 'Collections', to: '/admin/collections', icon: 'lucide:layers' },
  { label: 'Facets', to: '/admin/facets', icon: 'lucide:sliders-horizontal' },
  { label: 'Inventory', to: '/admin/inventory', icon: 'lucide:boxes' },
  { label: 'Redirects', to: '/admin/redirects', icon: 'lucide:corner-down-right' },
  { label: 'Search', to: '/admin/search', icon: 'lucide:search', permission: 'analytics.read' },
  { label: 'Media', to: '/admin/media', icon: 'lucide:image' },
  { label: 'Mails', to: '/admin/mails', icon: 'lucide:mail', permission: 'mail.read', mailbox: true },
  { label: 'Settings', to: '/admin/settings', icon: 'lucide:settings', permission: 'settings.read' },
]

/** Where the palette leads besides pages and what it finds. */
export const OFFICE_WAYS: readonly OfficePage[] = [
  { label: 'Orders to ship', to: '/admin/orders?view=to-ship', icon: 'lucide:package-check' },
  { label: 'Pack orders one by one', to: '/admin/orders/packing', icon: 'lucide:package-check', permission: 'order.fulfill' },
  { label: 'Add product', to: '/admin/products/new', icon: 'lucide:plus', permission: 'product.write' },
  { label: 'Add facet', to: '/admin/facets/new', icon: 'lucide:plus', permission: 'product.write' },
  { label: 'Searches without result', to: '/admin/search?view=none', icon: 'lucide:search', permission: 'analytics.read' },
  { label: 'Synonyms of the search', to: '/admin/search/synonyms', icon: 'lucide:equal', permission: 'product.read' },
  { label: 'Redirects of searches', to: '/admin/search/redirects', icon: 'lucide:corner-down-right', permission: 'product.read' },
  { label: 'Pinned products in searches', to: '/admin/search/pins', icon: 'lucide:pin', permission: 'product.read' },
  { label: 'Import products', to: '/admin/products/import', icon: 'lucide:file-up', permission: 'product.write' },
]

/** Which of the pages this member of staff has in this shop. */
export function officePages(pages: readonly OfficePage[], has: { permissions: readonly string[], mailbox: boolean, toShip: number }): OfficeLink[] {
  return pages.filter(page => (!page.permission || has.permissions.includes(page.permission)) && (!page.mailbox || has.mailbox))
    .map(page => page.counts ? { ...page, count: has[page.counts] } : page)
}

/** Whether a page, or something on it, is what is open. */
export const isOpenPage = (to: string, path: string): boolean => to === '/admin' ? path === '/admin' : path === to || path.startsWith(`${to}/`)
