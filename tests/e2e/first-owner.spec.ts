import { shop } from './fixtures/shop.ts'
import { expect, test } from './fixtures/test.ts'

/** The printed link is good once, so one project runs this. */
test('the printed link makes the first owner, once', async ({ page, open, expectAccessible }) => {
  const link = shop.adminLink
  await open(link)
  await expectAccessible()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Olive')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('owner@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Olive')
  await expectAccessible()

  await page.context().clearCookies()
  await open(link)
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveCount(0)
})
