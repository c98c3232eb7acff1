import type { Page } from '@playwright/test'
import { followRoute } from './follow-route.ts'
import type { Screen } from './screens.ts'

const openBag = (page: Page) => page.getByRole('link', { name: /^Bag/ }).first().click()
const search = (words: string) => async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.waitForTimeout(900)
}
/** Answers of the shop do not come while the picture is taken. */
async function hold(page: Page): Promise<void> {
  await page.route('**/graphql', () => {})
}

export const shopScreens: Screen[] = [
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
  { name: 'search-loading', path: '/search?q=linen', viewport: true, prepare: async (page) => {
    await hold(page)
    await followRoute(page, '/search?q=mug')
  } },
  { name: 'collection-loading', path: '/', viewport: true, prepare: async (page) => {
    await hold(page)
    await followRoute(page, '/collections/table?page=2')
  } },
  { name: 'offline', path: '/products/mug-rund', viewport: true, prepare: async (page) => {
    await page.context().setOffline(true)
    await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).first().click()
    await page.waitForTimeout(900)
  } },
]
