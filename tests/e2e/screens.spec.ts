import { addToBag } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

/** Screens that other specs see in light only, here in dark and narrow. */
const SHOP = ['/', '/collections/table', '/collections/sale', '/products/mug-rund', '/products/tumblers-klar', '/search?q=linen', '/pages/our-makers']
const OFFICE = ['/admin', '/admin/orders', '/admin/orders/packing', '/admin/products', '/admin/products/new', '/admin/products/edit', '/admin/collections', '/admin/collections/new', '/admin/inventory', '/admin/facets', '/admin/media', '/admin/products/import', '/admin/redirects', '/admin/search', '/admin/search/synonyms/new', '/admin/search/redirects', '/admin/search/pins/new?query=linen', '/admin/mails', '/admin/settings']

test.use({ colorScheme: 'dark' })

for (const path of SHOP) {
  test(`${path} in the dark: readable, steady, no wider than the window`, async ({ page, open, expectAccessible, isMobile }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0 }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number, hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    if (isMobile) await page.setViewportSize({ width: 320, height: 640 })
    await open(path)
    await expectAccessible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBeLessThan(0.02)
  })
}

test('bag and checkout in the dark', async ({ page, open, expectAccessible }) => {
  await addToBag(page, 'soap-dish-kiesel')
  await page.waitForTimeout(400)
  await expectAccessible()
  await open('/checkout')
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await expectAccessible()
})

test('the back office in the dark', async ({ page, open, expectAccessible, isMobile }) => {
  test.setTimeout(240_000)
  if (isMobile) await page.setViewportSize({ width: 320, height: 640 })
  await signIn(page)
  for (const path of OFFICE) {
    await open(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0)
  }
  await open('/admin/products?q=Mug%20Rund')
  await page.getByRole('link', { name: 'Mug Rund' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible()
  await expectAccessible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})

test('a thing is bought by keyboard alone', async ({ page, open, isMobile }) => {
  test.skip(Boolean(isMobile), 'a phone has no such keys')
  await open('/products/carafe-klar')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  const add = page.getByRole('button', { name: /^Add to bag/ })
  for (let tries = 0; tries < 40 && !await add.evaluate(element => element === document.activeElement); tries++) await page.keyboard.press('Tab')
  await expect(add).toBeFocused()
  await page.keyboard.press('Enter')
  const bag = page.getByRole('dialog', { name: 'Your bag' })
  await expect(bag).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bag).toBeHidden()
  await expect(add).toBeFocused()
})
