import { ask } from './fixtures/office.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('a redirect is made, followed, changed, deleted and brought back', async ({ page, open, request, expectAccessible }, { project }) => {
  await signIn(page)
  const from = `/old/${project.name}-${Date.now().toString(36)}`
  await open('/admin/redirects')
  await page.getByRole('button', { name: 'Add redirect' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add redirect' })
  await expect(dialog.getByRole('textbox', { name: 'From' })).toBeFocused()
  await page.keyboard.type(from)
  await dialog.getByRole('textbox', { name: 'To' }).fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('textbox', { name: 'To' })).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible()
  await dialog.getByRole('textbox', { name: 'To' }).fill('/collections/table')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('row').filter({ hasText: from })
  await expect(row).toContainText('/collections/table')
  await expectAccessible()
  const answer = await request.get(from, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([301, '/collections/table'])

  await row.getByRole('button', { name: `Change ${from}` }).click()
  // Somebody else leads it elsewhere meanwhile.
  const { urlRedirects: { nodes: [known] } } = await ask<{ urlRedirects: { nodes: { id: string, version: number }[] } }>(page, 'query ($query: String) { urlRedirects(query: $query) { nodes { id version } } }', { query: from })
  await ask(page, 'mutation ($input: UrlRedirectUpdateInput!) { urlRedirectUpdate(input: $input) { userErrors { message } } }', { input: { ...known, target: '/cart' } })
  const change = page.getByRole('dialog', { name: 'Change redirect' })
  await change.getByRole('textbox', { name: 'To' }).fill('/search')
  await page.keyboard.press('Enter')
  const conflict = change.getByRole('alert').filter({ hasText: 'Somebody else saved this redirect meanwhile' })
  await expect(conflict).toContainText('/cart')
  await expectAccessible()
  await conflict.getByRole('button', { name: 'Keep mine: to' }).click()
  await change.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('/search')
  await row.getByRole('button', { name: `Delete ${from}` }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toContainText('/search')
})
