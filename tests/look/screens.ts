import type { Page } from '@playwright/test'

export interface Screen {
  name: string
  path: string
  /** Brings the page into the state that the picture is of. */
  prepare?: (page: Page) => Promise<void>
  /** Only what the window shows: for what floats over the page. */
  viewport?: boolean
  staff?: boolean
  /** Puts these slugs into the bag first. */
  bag?: string[]
}

const openBag = (page: Page) => page.getByRole('link', { name: /^Bag/ }).first().click()
const search = (words: string) => async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.waitForTimeout(900)
}
const firstRow = (name: RegExp) => async (page: Page) => {
  await page.getByRole('row').filter({ hasText: name }).first().click()
  await page.getByRole('heading', { level: 1, name: /^#/ }).waitFor()
  await page.waitForTimeout(800)
}

/** Every screen in the states that have a design of their own. */
export const screens: Screen[] = [
  { name: 'home', path: '/' },
  { name: 'collection', path: '/collections/table' },
  { name: 'collection-small', path: '/collections/candles' },
  { name: 'product', path: '/products/mug-rund' },
  { name: 'product-sold-out', path: '/products/candle-vesper' },
  { name: 'product-lamp', path: '/products/lamp-linde' },
  { name: 'search-panel', path: '/', prepare: search('linen'), viewport: true },
  { name: 'search-panel-none', path: '/', prepare: search('zzzz'), viewport: true },
  { name: 'search', path: '/search?q=linen' },
  { name: 'search-none', path: '/search?q=zzzz' },
  { name: 'drawer', path: '/', bag: ['mug-rund', 'carafe-klar'], prepare: openBag, viewport: true },
  { name: 'drawer-empty', path: '/', prepare: openBag, viewport: true },
  { name: 'cart', path: '/cart', bag: ['mug-rund', 'carafe-klar'] },
  { name: 'cart-empty', path: '/cart' },
  { name: 'checkout', path: '/checkout', bag: ['mug-rund', 'carafe-klar'] },
  { name: 'checkout-errors', path: '/checkout', bag: ['mug-rund'], prepare: page => page.getByRole('button', { name: /^Order and pay/ }).click() },
  { name: 'order', path: '$order' },
  { name: 'order-lookup', path: '/order-lookup' },
  { name: 'content', path: '/pages/shipping-and-returns' },
  { name: 'not-found', path: '/nothing-here' },
  { name: 'menu', path: '/', prepare: async (page) => { const menu = page.getByRole('link', { name: 'Menu' }); if (await menu.isVisible()) await menu.click() }, viewport: true },
  { name: 'admin-sign-in', path: '/admin/sign-in' },
  { name: 'admin-home', path: '/admin', staff: true },
  { name: 'admin-orders', path: '/admin/orders', staff: true },
  { name: 'admin-orders-none', path: '/admin/orders?q=zzzz', staff: true },
  { name: 'admin-order', path: '/admin/orders', staff: true, prepare: firstRow(/Clara/) },
  { name: 'admin-order-unpaid', path: '/admin/orders', staff: true, prepare: firstRow(/Theo/) },
  { name: 'admin-packing', path: '/admin/orders/packing', staff: true, viewport: true, prepare: page => page.getByRole('checkbox').first().click({ force: true }) },
  { name: 'admin-products', path: '/admin/products', staff: true },
  { name: 'admin-product', path: '/admin/products?q=mug', staff: true, prepare: async (page) => { await page.getByRole('link', { name: /Mug Rund/ }).first().click(); await page.getByLabel('Title').first().waitFor(); await page.waitForTimeout(800) } },
  { name: 'admin-product-new', path: '/admin/products/new', staff: true },
  { name: 'admin-mails', path: '/admin/mails', staff: true },
  { name: 'admin-search', path: '/admin/search', staff: true },
  { name: 'admin-search-typing', path: '/admin/search?view=typing', staff: true },
  { name: 'admin-search-synonyms', path: '/admin/search/synonyms', staff: true },
  { name: 'admin-search-redirects', path: '/admin/search/redirects', staff: true },
  { name: 'admin-search-pins', path: '/admin/search/pins', staff: true },
  { name: 'admin-settings', path: '/admin/settings', staff: true },
  { name: 'admin-mail', path: '/admin/mails', staff: true, prepare: async (page) => { await page.locator('main a').filter({ hasText: /./ }).nth(1).click(); await page.waitForTimeout(1200) } },
]
