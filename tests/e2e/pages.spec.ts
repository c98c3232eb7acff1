import { expect, test } from './fixtures/test.ts'

const PAGES = [
  ['/products/no-such-thing', 404], ['/collections/no-such-thing', 404], ['/no-such-page', 404],
  ['/pages/imprint', 200], ['/search?q=linen', 200], ['/search?q=zzzz', 200], ['/order-lookup', 200], ['/cart', 200], ['/admin/sign-in', 200],
] as const

for (const [path, status] of PAGES) {
  test(`${path} answers ${status} with one heading, nothing in the way, and no wider than the window`, async ({ page, expectAccessible }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectAccessible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
}

test('a product tells search engines what it costs', async ({ page, baseURL }) => {
  await page.goto('/products/mug-rund?variant=x&utm_source=y')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/products/mug-rund`)
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  interface Group { '@type': string, 'hasVariant': { sku: string, offers: { price: string, priceCurrency: string } }[] }
  const graph = blocks.flatMap(text => JSON.parse(text) as Group | Group[])
  const group = graph.find(entry => entry['@type'] === 'ProductGroup')!
  expect(group.hasVariant.length).toBeGreaterThan(3)
  expect(group.hasVariant[0]!.offers.price).toMatch(/^\d+\.\d\d$/)
  expect(group.hasVariant[0]!.offers.priceCurrency).toBe('EUR')
})

test('search is reached by keyboard and finds a product', async ({ page, open, isMobile, expectAccessible }) => {
  test.skip(Boolean(isMobile), 'a phone has no such keys')
  await open('/')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox')
  await expect(box).toBeFocused()
  await box.fill('vase')
  await expect(page.getByRole('option').filter({ hasText: 'Vase Alma' }).first()).toBeVisible()
  await expectAccessible()
})

test('a page that is left before it has loaded says nothing in place of the next one', async ({ page, open }) => {
  await open('/')
  let asked = 0
  await page.route('**/graphql', async (route) => {
    const isProduct = /ProductDetail/.test(decodeURIComponent(route.request().url()) + (route.request().postData() ?? ''))
    if (isProduct && ++asked) await new Promise(resolve => setTimeout(resolve, 600))
    await route.continue().catch(() => undefined)
  })
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect.poll(() => asked).toBe(1)
  const late = page.waitForResponse(response => /ProductDetail/.test(decodeURIComponent(response.url()) + (response.request().postData() ?? ''))).catch(() => null)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Imprint' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Imprint' })).toBeVisible()
  await late
  await page.waitForTimeout(500)
  await expect(page.getByRole('heading', { level: 1, name: 'Imprint' })).toBeVisible()
  await expect(page).toHaveURL('/pages/imprint')
})
