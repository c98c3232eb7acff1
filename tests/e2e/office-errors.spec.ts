import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('signing in without e-mail or password is refused under the fields, in words', async ({ page, open, expectAccessible }) => {
  await open('/admin/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const email = page.getByRole('textbox', { name: 'E-mail' })
  await expect(email).toBeFocused()
  await expect(email).toHaveAccessibleDescription(/like mara@example\.com/)
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveAccessibleDescription('Enter your password.')
  await expectAccessible()
})

test('what the back office does not have is said by the back office, with ways on', async ({ page, open, expectAccessible }) => {
  await signIn(page)
  for (const [path, words] of [['/admin/products/nothing', 'There is no such product.'], ['/admin/nothing', 'It may have been deleted, or the address is mistyped.']] as const) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'This is not here' })).toBeVisible()
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await expectAccessible()
  }
  await open('/admin/nothing')
  await page.getByRole('button', { name: 'Orders' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
})
