import type { Page } from '@playwright/test'
import { shop } from './fixtures/shop.ts'
import { addToBag, checkOut, pay } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

/** Calls answers of one operation off, or holds them up, until it is told otherwise. */
async function meddle(page: Page, operation: string): Promise<(mode: 'fail' | 'slow' | 'well') => void> {
  let mode: 'fail' | 'slow' | 'well' = 'well'
  await page.route('**/admin/graphql', async (route) => {
    if (mode === 'well' || !route.request().postData()?.includes(operation)) return route.continue()
    if (mode === 'slow') await new Promise(done => setTimeout(done, 1_500))
    return mode === 'fail' ? route.abort('internetdisconnected') : route.continue()
  })
  return (to) => { mode = to }
}

const toOrders = (page: Page) => page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: /^Orders/ }).filter({ visible: true }).click()

test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ })

test.beforeAll(async ({ browser }) => {
  const shopper = await (await browser.newContext({ baseURL: shop.url })).newPage()
  await addToBag(shopper, 'carafe-klar')
  await checkOut(shopper, { email: 'states@example.com', firstName: 'Sam' })
  await pay(shopper)
  await shopper.context().close()
})

test('a list that takes long shows its shape, and one that cannot be loaded tries again', async ({ page, open, expectAccessible }) => {
  await signIn(page)
  await open('/admin/mails')
  const set = await meddle(page, 'query AdminOrders(')
  set('slow')
  await toOrders(page)
  await expect(page.getByRole('status').filter({ hasText: 'Orders are being loaded' })).toBeAttached()
  await expectAccessible()
  await expect(page.getByRole('row').first()).toBeVisible()

  set('fail')
  const kept = await page.getByRole('row').count()
  await page.getByRole('link', { name: /^Unpaid/ }).click()
  await expect(page.getByRole('alert')).toContainText('Orders could not be loaded anew')
  await expect(page.getByRole('row')).toHaveCount(kept)
  await expectAccessible()

  await page.goto('/admin/mails')
  await page.waitForLoadState('networkidle')
  await toOrders(page)
  await expect(page.getByRole('heading', { name: 'Orders could not be loaded' })).toBeVisible()
  await expect(page.getByText(/We try again in \d seconds?\./)).toBeVisible()
  await expectAccessible()
  set('well')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByRole('row').first()).toBeVisible()
})

for (const [path, one, words] of [['/admin/orders', 'order', 'Number, name or e-mail'], ['/admin/products', 'product', 'Title, vendor, tag or SKU']] as const) {
  test(`no ${one} matches: the filter is named, with how many come back, and goes by a button`, async ({ page, open, expectAccessible }) => {
    await signIn(page)
    await open(`${path}?q=zzzz`)
    await expect(page.getByRole('heading', { name: `No ${one} matches “zzzz”` })).toBeVisible()
    const sentence = page.getByText(new RegExp(`Without “Search: zzzz” there (is 1 ${one}|are \\d+ ${one}s)\\.`))
    await expect(sentence).toBeVisible()
    await expectAccessible()
    const count = /(\d+)/.exec(await sentence.textContent() ?? '')![1]
    await page.getByRole('link', { name: 'Remove that filter' }).click()
    await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(`of ${count}`)
    await expect(page.getByRole('searchbox', { name: words })).toHaveValue('')
  })
}
