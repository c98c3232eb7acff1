import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('a state of a list is kept as a view of one\'s own, renamed, and deleted', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const name = `Mugs ${project.name} ${Date.now().toString(36)}`
  await open('/admin/products?q=mug&sort=title')
  const views = page.getByRole('navigation', { name: 'Views' })
  await page.getByRole('button', { name: 'Keep as view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep as view' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Enter a name.')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  await expect(views.getByRole('link', { name: /^All/ })).not.toHaveAttribute('aria-current', 'page')

  await open('/admin/products')
  await views.getByRole('link', { name }).click()
  await expect(page).toHaveURL(/q=mug&sort=title/)
  await expect(page.getByRole('searchbox')).toHaveValue('mug')
  await page.getByRole('button', { name: `Change the view ${name}` }).click()
  const change = page.getByRole('dialog', { name: 'Your view' })
  await change.getByRole('textbox', { name: 'Name' }).fill(`${name} too`)
  await change.getByRole('button', { name: 'Save' }).click()
  await expect(views.getByRole('link', { name: `${name} too` })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: `Change the view ${name} too` }).click()
  await expectAccessible()
  await change.getByRole('button', { name: 'Delete view' }).click()
  await expect(page).toHaveURL(/\/admin\/products$/)
  await expect(views.getByRole('link', { name })).toHaveCount(0)
})
