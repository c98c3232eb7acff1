import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('stock is adjusted by a difference with a reason, and never below what is held', async ({ page, open, isMobile, expectAccessible }, { project }) => {
  await signIn(page)
  const title = `Stocked ${project.name} ${Date.now().toString(36)}`
  const made = await page.request.post('/admin/graphql', {
    headers: { 'origin': new URL(page.url()).origin, 'x-zivero-csrf': '1' },
    data: { query: 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', variables: { input: { title, price: 900, onHand: 12, sku: `STK-${project.name}-${Date.now().toString(36)}` } } },
  })
  expect(await made.json()).toEqual({ data: { productCreate: { userErrors: [] } } })
  await open(`/admin/inventory?q=${encodeURIComponent(title)}`)
  await expectAccessible()
  const row = page.getByRole('row').filter({ hasText: title })
  await row.getByRole('button', { name: `Adjust ${title}` }).click()
  const dialog = page.getByRole('dialog', { name: `Adjust ${title}` })
  await expect(dialog.getByRole('textbox', { name: 'How many' })).toBeFocused()
  await dialog.getByRole('combobox', { name: 'What happened' }).selectOption('Some are gone')
  await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('Damaged')
  await dialog.getByRole('textbox', { name: 'How many' }).fill('20')
  await dialog.getByRole('button', { name: 'Take away 20' }).click()
  await expect(dialog).toContainText('Fewer would be left than are reserved for open orders.')
  await dialog.getByRole('textbox', { name: 'How many' }).fill('9')
  await expect(dialog).toContainText('12 on hand, 3 afterwards')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Take away 9' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText(isMobile ? '3 available' : 'Low')

  await row.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const lines = page.getByRole('table', { name: 'Log of the stock' }).locator('tbody').getByRole('row')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Damaged')
  await expect(lines.first()).toContainText('\u22129')
  await expectAccessible()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Counted')
  await expect(lines).toHaveCount(1)
  await expect(page).toHaveURL(/reason=counted/)
  const threshold = page.getByRole('textbox', { name: 'Counts as low from' })
  await threshold.fill('2')
  await threshold.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Counts as low from 2 down' })).toBeVisible()
  await expect(page.getByText('Low', { exact: true })).toHaveCount(0)

  await open(`/admin/inventory?q=zzzz`)
  await expect(page.getByText(/Without “Search: zzzz” there are \d+ variants\./)).toBeVisible()
})
