import { expect, expectSound, shopUrl, test } from './support/page-checks.ts'

for (const [path, status] of [['/products/no-such-thing', 404], ['/collections/no-such-thing', 404], ['/no-such-page', 404], ['/pages/imprint', 200], ['/search?q=linen', 200], ['/search?q=zzzz', 200], ['/order-lookup', 200], ['/cart', 200], ['/admin/sign-in', 200]] as const) {
  test(`${path} answers ${status} in the shop's look`, async ({ page }) => {
    const response = await page.goto(shopUrl(path))
    expect(response?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectSound(page)
  })
}

test('a product tells search engines what it costs', async ({ page }) => {
  await page.goto(shopUrl('/products/mug-rund?variant=x&utm_source=y'))
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', shopUrl('/products/mug-rund'))
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  const graph = blocks.flatMap(text => JSON.parse(text) as Record<string, unknown>[] | Record<string, unknown>)
  const group = graph.find(entry => entry['@type'] === 'ProductGroup') as { hasVariant: { sku: string, offers: { price: string, priceCurrency: string, availability: string } }[] }
  expect(group.hasVariant.length).toBeGreaterThan(3)
  expect(group.hasVariant[0]!.offers).toMatchObject({ price: expect.stringMatching(/^\d+\.\d\d$/) as string, priceCurrency: 'EUR' })
})

test('search is reached by keyboard and leads to a product', async ({ page, isMobile }) => {
  test.skip(Boolean(isMobile), 'a phone has no keyboard')
  await page.goto(shopUrl('/'))
  await page.waitForLoadState('load')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox')
  await expect(box).toBeFocused()
  await box.fill('vase')
  await expect(page.getByRole('option').filter({ hasText: 'Vase Alma' }).first()).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=vase')
})
