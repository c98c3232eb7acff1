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

  test('a refused checkout comes back with all that was typed and what is wrong with it', async ({ page }) => {
    await page.goto('/products/mug-rund')
    await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).click()
    await expect(page).toHaveURL(/\/cart$/)
    await page.goto('/checkout')
    const typed = { 'E-mail': 'ida@example.com', 'First name': 'Ida', 'Last name': 'Brandt', 'Street and number': 'Kastanienallee 42', 'Postal code': 'abc', 'City': 'Berlin' }
    const field = (name: string) => page.getByRole('textbox', { name, exact: true })
    for (const [name, value] of Object.entries(typed)) await field(name).fill(value)
    await page.getByRole('button', { name: /^Order and pay/ }).click()
    await expect(page).toHaveURL(/\/checkout\?error=/)
    for (const [name, value] of Object.entries(typed)) await expect(field(name)).toHaveValue(value)
    expect(page.url()).not.toContain('Brandt')
    await expect(field('Postal code')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('A German postal code has five digits')).toBeVisible()

    await field('Postal code').fill('10435')
    await page.getByRole('button', { name: /^Order and pay/ }).click()
    await expect(page.getByText('Sandbox Pay')).toBeVisible()
  })
})
