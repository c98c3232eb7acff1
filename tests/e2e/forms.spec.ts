import { addToBag } from './fixtures/shopper.ts'
import { expect, test } from './fixtures/test.ts'

test('what is missing is said under its field, and nothing is lost', async ({ page, open, expectAccessible }) => {
  await addToBag(page, 'vase-alma')
  await open('/checkout')
  const email = page.getByRole('textbox', { name: 'E-mail', exact: true })
  await email.fill('ida@example')
  await page.getByRole('textbox', { name: 'City', exact: true }).fill('Berlin')
  await page.getByRole('button', { name: /^Order and pay €/ }).click()
  await expect(email).toBeFocused()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('textbox', { name: 'City', exact: true })).toHaveValue('Berlin')
  await expectAccessible()
})

test('a wrong password is refused in words, and the way back is kept', async ({ page, open, expectAccessible }) => {
  await open('/admin/orders?view=to-ship')
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/)
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@stillhaus.example')
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await expectAccessible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a page reads, and the bag fills by a plain form', async ({ page }) => {
    await page.goto('/products/mug-rund')
    await expect(page.getByRole('heading', { level: 1, name: 'Mug Rund' })).toBeVisible()
    await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).click()
    await expect(page).toHaveURL(/\/cart$/)
    await expect(page.getByRole('link', { name: 'Mug Rund' }).first()).toBeVisible()
  })
})
