import { expect, expectSound, shopUrl, test } from './support/page-checks.ts'
import { fillAddress, goToCheckout, orderAndPay } from './support/shopper.ts'

test('a guest finds a mug, chooses its variant, buys it and sees the order', async ({ page }) => {
  await page.goto(shopUrl('/'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectSound(page)

  await page.goto(shopUrl('/collections/table'))
  await expectSound(page)
  await page.getByRole('main').getByRole('link', { name: /^Mug Rund/ }).first().click()
  await page.waitForURL('**/products/mug-rund**')
  await expect(page.getByRole('heading', { level: 1, name: 'Mug Rund' })).toBeVisible()

  await page.getByRole('group', { name: /^Color/ }).getByRole('link', { name: /^Sage/ }).click()
  await expect(page).toHaveURL(/\?variant=/)
  await expect(page.getByRole('group', { name: /^Color Sage/ })).toBeVisible()
  await expectSound(page)
  const chosen = page.url()
  await page.reload()
  expect(page.url()).toBe(chosen)
  await expect(page.getByRole('group', { name: /^Color Sage/ })).toBeVisible()

  await goToCheckout(page, new URL(chosen).pathname + new URL(chosen).search)
  await expectSound(page)
  await fillAddress(page)
  await orderAndPay(page, /^Pay €/)

  await page.waitForURL('**/orders/*')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').getByText('Kastanienallee 42').first()).toBeVisible()
  await expectSound(page)
  const number = new URL(page.url()).pathname.split('/').at(-1)!
  await page.reload()
  await expect(page.getByText(number).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^Bag/ })).toHaveAccessibleName('Bag, 0 things')
})

test('a declined card keeps the bag and says why; the second try goes through', async ({ page }) => {
  await goToCheckout(page, '/products/vase-alma')
  await fillAddress(page)
  await orderAndPay(page, /^Decline/)
  await page.waitForURL('**/checkout?declined=card_declined')
  await expect(page.getByRole('alert').filter({ hasText: /declined/i })).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('Berlin')
  await expectSound(page)
  await orderAndPay(page, /^Pay €/)
  await page.waitForURL('**/orders/*')
})

test('what is missing is said under its field, and nothing is lost', async ({ page }) => {
  await goToCheckout(page, '/products/vase-alma')
  await page.getByLabel('E-mail').fill('ida@example')
  await page.getByLabel('City').fill('Berlin')
  await page.getByRole('button', { name: /^Order and pay €/ }).click()
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('City')).toHaveValue('Berlin')
  await expectSound(page)
})

test('the bag is changed in its drawer and survives a new visit', async ({ page }) => {
  await page.goto(shopUrl('/products/vase-alma'))
  await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).click()
  const bag = page.getByRole('dialog', { name: 'Your bag' })
  await expect(bag.getByRole('listitem').first()).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(bag).toBeHidden()
  await page.goto(shopUrl('/cart'))
  await expectSound(page)
  await page.getByRole('button', { name: /^Remove Vase Alma/ }).click()
  await expect(page.getByRole('link', { name: 'Look around' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a page reads and the bag fills by plain forms', async ({ page }) => {
    await page.goto(shopUrl('/products/mug-rund'))
    await expect(page.getByRole('heading', { level: 1, name: 'Mug Rund' })).toBeVisible()
    await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).click()
    await expect(page).toHaveURL(shopUrl('/cart'))
    await expect(page.getByRole('link', { name: 'Mug Rund' }).first()).toBeVisible()
  })
})
