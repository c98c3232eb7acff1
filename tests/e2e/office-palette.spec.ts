import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('the palette leads to pages and products by keyboard', async ({ page, open, expectAccessible, isMobile }) => {
  await signIn(page)
  await open('/admin')
  if (isMobile) await page.getByRole('button', { name: 'Search' }).click()
  else await page.keyboard.press('Control+k')
  const words = page.getByRole('combobox', { name: 'Search orders, products and pages' })
  await expect(words).toBeFocused()
  await expectAccessible()
  await words.fill('carafe')
  const option = page.getByRole('option', { name: /^Carafe Klar/ })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Carafe Klar')

  await page.keyboard.press('Control+k')
  await words.fill('add pro')
  await expect(page.getByRole('option')).toHaveText([/Add product/])
  await words.fill('zzzz')
  await expect(page.getByRole('dialog')).toContainText('Nothing is called “zzzz”.')
  await words.fill('')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(words).toBeHidden()
})
