import type { Page } from '@playwright/test'
import { followRoute } from './follow-route.ts'
import type { Screen } from './screens.ts'

const firstRow = (name: RegExp) => async (page: Page) => {
  await page.getByRole('row').filter({ hasText: name }).first().click()
  await page.getByRole('heading', { level: 1, name: /^#/ }).waitFor()
  await page.waitForTimeout(800)
}
/** The link in the page with these words, and a moment for what it leads to. */
const follow = (name: RegExp) => async (page: Page) => {
  await page.locator('main').getByRole('link', { name }).first().click()
  await page.waitForTimeout(1500)
}
const press = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).filter({ visible: true }).first().click()
  await page.waitForTimeout(600)
}
const editMug = follow(/Mug Rund/)

/** Product files as they come: one that is right in parts, one with words of its own. */
const FILES = {
  checked: 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\nmug-rund,Mug Rund,,,,,\nvase-neu,Vase Neu,Size,Small,NEU-S,12,49.00\nvase-neu,,,Large,NEU-L,3,"59,00"\n',
  columns: 'Artikelname;Preis;Lagerplatz\nBecher Oval;9,50;Regal 7\n',
}
const importFile = (file: keyof typeof FILES) => async (page: Page) => {
  await page.getByLabel('Choose a product file').setInputFiles({ name: `${file}.csv`, mimeType: 'text/csv', buffer: Buffer.from(FILES[file]) })
  await page.waitForURL('**/import/*')
  await page.waitForTimeout(1500)
}
/** Somebody else saves the product that is open, in what is being changed here too. */
async function conflict(page: Page): Promise<void> {
  await editMug(page)
  await page.getByLabel('Title').first().fill('Mug Rund, large')
  const id = page.url().split('/').pop()!
  const ask = (query: string, variables: object) => page.request.post(new URL('/admin/graphql', page.url()).href, { headers: { 'origin': new URL(page.url()).origin, 'x-zivero-csrf': '1' }, data: { query, variables } })
  const loaded = await (await ask('query ($id: ID!) { product(id: $id) { version title } }', { id })).json() as { data: { product: { version: number, title: string } } }
  await ask('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { message } } }', { input: { id, version: loaded.data.product.version, title: 'Mug Rund, round', vendor: 'Werkstatt Nord' } })
  await page.keyboard.press('Control+s')
  await page.getByRole('alert').filter({ hasText: 'Somebody else' }).waitFor()
  const now = await (await ask('query ($id: ID!) { product(id: $id) { version } }', { id })).json() as { data: { product: { version: number } } }
  await ask('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { message } } }', { input: { id, version: now.data.product.version, title: 'Mug Rund', vendor: 'Stillhaus' } })
}
const slowly = async (page: Page, to: string) => {
  await page.route('**/admin/graphql', () => {})
  await followRoute(page, to)
}
const failing = async (page: Page, to: string) => {
  await page.route('**/admin/graphql', route => route.abort())
  await followRoute(page, to)
}

export const officeScreens: Screen[] = [
  { name: 'admin-sign-in', path: '/admin/sign-in' },
  { name: 'admin-home', path: '/admin', staff: true },
  { name: 'admin-orders', path: '/admin/orders', staff: true },
  { name: 'admin-orders-chosen', path: '/admin/orders', staff: true, viewport: true, prepare: async (page) => {
    const select = page.getByRole('button', { name: 'Select', exact: true }).filter({ visible: true })
    if (await select.isVisible()) await select.click()
    for (const index of [1, 2]) await page.getByRole('checkbox').nth(index).check()
  } },
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
  { name: 'admin-palette', path: '/admin', staff: true, viewport: true, prepare: async (page) => { await page.keyboard.press('Control+k'); await page.getByRole('combobox').fill('mug'); await page.waitForTimeout(900) } },
  { name: 'admin-not-found', path: '/admin/products/nothing', staff: true },
  { name: 'admin-products-none', path: '/admin/products?q=zzzz', staff: true },
  { name: 'admin-products-loading', path: '/admin', staff: true, viewport: true, prepare: page => slowly(page, '/admin/products') },
  { name: 'admin-products-failed', path: '/admin', staff: true, viewport: true, prepare: page => failing(page, '/admin/products') },
  { name: 'admin-product-conflict', path: '/admin/products?q=mug', staff: true, prepare: conflict },
  { name: 'admin-product-pictures', path: '/admin/products?q=mug', staff: true, viewport: true, prepare: async (page) => { await editMug(page); await press(/^From the library/)(page) } },
  { name: 'admin-sheet', path: '/admin/products/edit', staff: true },
  { name: 'admin-sheet-replace', path: '/admin/products/edit', staff: true, viewport: true, prepare: async (page) => {
    await page.getByRole('button', { name: 'Find and replace' }).click()
    await page.getByLabel('Find', { exact: true }).fill('orla')
  } },
  { name: 'admin-sheet-percent', path: '/admin/products/edit', staff: true, viewport: true, prepare: async (page) => {
    await page.getByRole('button', { name: 'Change by %' }).click()
    await page.getByRole('dialog').getByLabel('Percent').fill('5')
    await page.getByRole('button', { name: 'Change', exact: true }).click()
  } },
  { name: 'admin-sheet-columns', path: '/admin/products/edit', staff: true, viewport: true, prepare: page => page.getByRole('button', { name: 'Columns' }).click() },
  { name: 'admin-import', path: '/admin/products/import', staff: true },
  { name: 'admin-import-columns', path: '/admin/products/import', staff: true, prepare: importFile('columns') },
  { name: 'admin-import-checked', path: '/admin/products/import', staff: true, prepare: importFile('checked') },
  { name: 'admin-collections', path: '/admin/collections', staff: true },
  { name: 'admin-collection', path: '/admin/collections', staff: true, prepare: follow(/Table|Sale|New/) },
  { name: 'admin-collection-new', path: '/admin/collections/new', staff: true },
  { name: 'admin-facets', path: '/admin/facets', staff: true },
  { name: 'admin-facet', path: '/admin/facets', staff: true, prepare: follow(/Color|Material/) },
  { name: 'admin-inventory', path: '/admin/inventory', staff: true },
  { name: 'admin-inventory-variant', path: '/admin/inventory', staff: true, prepare: follow(/Mug Rund/) },
  { name: 'admin-inventory-adjust', path: '/admin/inventory', staff: true, viewport: true, prepare: press(/^Adjust/) },
  { name: 'admin-redirects', path: '/admin/redirects', staff: true },
  { name: 'admin-media', path: '/admin/media', staff: true },
  { name: 'admin-media-picture', path: '/admin/media', staff: true, prepare: follow(/webp/) },
  { name: 'admin-synonym-new', path: '/admin/search/synonyms/new', staff: true },
  { name: 'admin-pins-new', path: '/admin/search/pins/new?query=mug', staff: true },
  { name: 'admin-order-cancel', path: '/admin/orders?view=unpaid', staff: true, viewport: true, prepare: async (page) => { await page.getByRole('row').nth(1).click(); await page.getByRole('heading', { level: 1, name: /^#/ }).waitFor(); await press(/^Cancel order/)(page) } },
]
