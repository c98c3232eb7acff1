import type { Page } from '@playwright/test'
import { mailsWith } from './fixtures/mailbox.ts'
import { ask } from './fixtures/office.ts'
import { addToBag, checkOut, pay } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'Selection' })
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('several orders are shipped by keyboard alone', async ({ page, open, browser, baseURL, isMobile, expectAccessible }) => {
  test.skip(isMobile, 'a phone has no keys')
  test.setTimeout(120_000)
  const email = 'bulk-orders@example.com'
  const numbers: string[] = []
  for (const slug of ['soap-dish-kiesel', 'carafe-klar']) {
    const shopper = await (await browser.newContext({ baseURL })).newPage()
    await addToBag(shopper, slug)
    await checkOut(shopper, { email, firstName: 'Bea' })
    numbers.unshift(await pay(shopper))
    await shopper.context().close()
  }
  await signIn(page)
  await open(`/admin/orders?q=${email}`)
  await press(page, 'j')
  await expect(page.getByRole('link', { name: `#${numbers[0]}` })).toBeFocused()
  await press(page, 'x')
  await expect(bar(page)).toContainText('1 selected')
  await expect(page.getByRole('checkbox', { name: `Order #${numbers[0]}` })).toBeChecked()
  await press(page, 'Escape')
  await expect(bar(page)).toBeHidden()
  await press(page, 'Shift+ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'All on this page' })).toBeChecked()
  await expect(bar(page)).toContainText('2 selected')
  await expectAccessible()
  await press(page, 'f')
  const dialog = page.getByRole('dialog', { name: 'Fulfill 2 orders?' })
  await expect(dialog.getByRole('button', { name: 'Fulfill 2 orders' })).toBeFocused()
  await expectAccessible()
  await press(page, 'Enter')
  await expect(page.getByRole('status').filter({ hasText: '2 orders fulfilled' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Fulfilled' }).filter({ hasText: 'Bea' })).toHaveCount(2)
  await expect(bar(page)).toBeHidden()
  await expect.poll(() => mailsWith(email, 'on its way').length).toBe(2)

  await press(page, '?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectAccessible()
  await press(page, 'Escape', '/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  // What is typed is no command.
  await press(page, 'x', 'Backspace', 'Tab')
  await expect(bar(page)).toBeHidden()
  await page.getByRole('checkbox', { name: `Order #${numbers[1]}` }).focus()
  await press(page, 'k', 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: `#${numbers[0]}` })).toBeVisible()
})

test('the address keeps view, words, order and page of the list', async ({ page, open, isMobile }) => {
  test.skip(isMobile, 'the same as on a desktop')
  await signIn(page)
  await open('/admin/orders?view=to-ship&q=example')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Total, high to low')
  await expect(page).toHaveURL(/\?view=to-ship&q=example&sort=total-desc$/)
  await page.getByRole('link', { name: /^All/ }).click()
  await expect(page).toHaveURL(/\?q=example&sort=total-desc$/)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('total-desc')
})

test('several products are archived at once, and come back as they were; on a phone by tapping rows', async ({ page, open, isMobile, expectAccessible }, { project }) => {
  await signIn(page)
  const own = `Bulk${project.name}`
  for (const kind of ['spoon', 'fork', 'knife']) {
    const { productCreate: { userErrors } } = await ask<{ productCreate: { userErrors: unknown[] } }>(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', { input: { title: `${own} ${kind}`, price: 900, status: 'DRAFT' } })
    expect(userErrors).toEqual([])
  }
  await open(`/admin/products?q=${own}&sort=title`)
  const fork = page.getByRole('checkbox', { name: `${own} fork` })
  if (isMobile) {
    await expect(fork).toBeHidden()
    const select = page.getByRole('button', { name: 'Select', exact: true })
    await select.tap()
    await expect(bar(page)).toContainText('0 selected')
    // The whole row is the box, so a finger cannot open it by mistake.
    await page.getByRole('link', { name: `${own} fork` }).tap({ force: true })
    await expect(fork).toBeChecked()
    await expect(page).toHaveURL(/\/admin\/products\?/)
    expect((await fork.locator('xpath=..').boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await bar(page).getByRole('button', { name: 'All on this page' }).tap()
  }
  else {
    await fork.click()
    await page.getByRole('checkbox', { name: `${own} spoon` }).click({ modifiers: ['Shift'] })
  }
  await expect(bar(page)).toContainText('3 selected')
  await expectAccessible()
  // The bar hides nothing: the foot of the list is above it, and it is above the tabs of a phone.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const [foot, floating] = [await page.getByRole('navigation', { name: 'Pages' }).boundingBox(), await bar(page).boundingBox()]
  expect(foot!.y + foot!.height).toBeLessThanOrEqual(floating!.y)
  if (isMobile) {
    const tabs = await page.getByRole('navigation', { name: 'Back office' }).boundingBox()
    expect(floating!.y + floating!.height).toBeLessThanOrEqual(tabs!.y)
    await bar(page).getByRole('button', { name: 'Cancel' }).tap()
    await expect(bar(page)).toBeHidden()
    await expect(fork).toBeHidden()
    await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused()
    await page.getByRole('button', { name: 'Select', exact: true }).tap()
    await bar(page).getByRole('button', { name: 'All on this page' }).tap()
  }
  await bar(page).getByRole('button', { name: 'Archive' }).click()
  const rows = page.getByRole('row').filter({ hasText: own })
  await expect(rows.filter({ hasText: 'Archived' })).toHaveCount(3)
  await expect(bar(page)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows.filter({ hasText: 'Draft' })).toHaveCount(3)
})

test('the spreadsheet marks a cell that cannot be saved at once, and saves the others', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const own = `Sheet${project.name}`
  await ask(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', { input: { title: own, price: 900, tracked: true, onHand: 4 } })
  await open(`/admin/products/edit?q=${own}`)
  const cell = (label: string) => page.getByRole('textbox', { name: `${label}, ${own}` })
  const foot = page.getByRole('region', { name: 'Changes' })
  await cell('Price').fill('abc')
  await expect(cell('Price')).toHaveAttribute('aria-invalid', 'true')
  await expect(cell('Price')).toHaveAccessibleDescription(/Write it like 24\.00\./)
  await expect(page.getByText('Write it like 24.00.')).toBeVisible()
  await cell('Cost').fill('1.234')
  await cell('In stock').fill('-1')
  await expect(cell('In stock')).toHaveAccessibleDescription(/Enter a whole number, like 12\./)
  await expect(foot).toContainText('3 cells cannot be saved')
  await expectAccessible()
  // What may still become an amount is let be until the cell is left.
  await cell('Was').fill('12.')
  await expect(cell('Was')).not.toHaveAttribute('aria-invalid')
  await cell('Was').fill('12.5')
  await foot.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('1 change saved')).toBeVisible()
  await expect(cell('Was')).toHaveValue('12.50')
  await expect(cell('Price')).toHaveValue('abc')
  await foot.getByRole('button', { name: /^3 cells cannot be saved/ }).click()
  await expect(cell('Price')).toBeFocused()
  await cell('Price').fill('9,50')
  await expect(cell('Price')).not.toHaveAttribute('aria-invalid')
  await expect(foot).toContainText('2 cells cannot be saved')
  await foot.getByRole('button', { name: 'Discard' }).click()
  await expect(cell('In stock')).toHaveValue('4')
})

test('cells of the spreadsheet are found and replaced, changed by percent, undone; columns are chosen', async ({ page, open, expectAccessible, isMobile }, { project }) => {
  await signIn(page)
  const own = `Tools${project.name}`
  for (const [name, price] of [['one', 1000], ['two', 1990], ['three', 2500]] as const) {
    await ask(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', { input: { title: `${own} ${name}`, sku: `${own}-${name}`, price } })
  }
  await open(`/admin/products/edit?q=${own}`)
  const cell = (label: string, name: string) => page.getByRole('textbox', { name: `${label}, ${own} ${name}`, exact: true })
  const tools = page.getByRole('toolbar', { name: 'Cells' })
  const foot = page.getByRole('region', { name: 'Changes' })

  await tools.getByRole('button', { name: 'Find and replace' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Find', { exact: true })).toBeFocused()
  await dialog.getByLabel('Find', { exact: true }).fill(own.toLowerCase())
  await dialog.getByLabel('Replace by').fill('CUP')
  await expect(dialog.getByRole('status')).toHaveText('3 cells will change. In all 3 rows of this page.')
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(cell('SKU', 'two')).toHaveValue('CUP-two')
  await tools.getByRole('button', { name: 'Undo' }).click()
  await expect(cell('SKU', 'two')).toHaveValue(`${own}-two`)
  await expect(tools.getByRole('button', { name: 'Undo' })).toBeDisabled()

  // What was typed is a step as well.
  await cell('Price', 'one').fill('12')
  await cell('Price', 'two').focus()
  await tools.getByRole('button', { name: 'Undo' }).click()
  await expect(cell('Price', 'one')).toHaveValue('10.00')

  // The rows stand by their titles: one, three, two.
  if (!isMobile) {
    await cell('Price', 'one').focus()
    await page.keyboard.press('Shift+ArrowDown')
  }
  await tools.getByRole('button', { name: 'Change by %' }).click()
  await dialog.getByLabel('Percent').fill('ten')
  await expect(dialog.getByText('Write it like 20 or 12.5.')).toBeVisible()
  await dialog.getByLabel('Percent').fill('12,5')
  await dialog.getByLabel('Rounding').selectOption('To end in 99')
  await expect(dialog.getByRole('status')).toContainText(`${isMobile ? 3 : 2} cells will change, the first from 10.00 to 10.99. In ${isMobile ? 'all 3 rows of this page' : 'the 2 rows that are chosen'}.`)
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(cell('Price', 'three')).toHaveValue('27.99')
  await expect(cell('Price', 'two')).toHaveValue(isMobile ? '21.99' : '19.90')

  await tools.getByRole('button', { name: 'Columns' }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await expect(columns.getByLabel('Price')).toBeDisabled()
  await columns.getByLabel('Cost').uncheck()
  await columns.getByLabel('Weight, g').check()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(cell('Cost', 'one')).toHaveCount(0)
  await cell('Weight, g', 'one').fill('0.3')
  await expect(cell('Weight, g', 'one')).toHaveAccessibleDescription(/Enter whole grams, like 250\./)
  await cell('Weight, g', 'one').fill('310')
  await foot.getByRole('button', { name: `Save ${isMobile ? 4 : 3} changes` }).click()
  await expect(page.getByText(`${isMobile ? 4 : 3} changes saved`)).toBeVisible()
  // The choice of columns is kept.
  await page.reload()
  await expect(cell('Weight, g', 'one')).toHaveValue('310')
  await expect(cell('Price', 'one')).toHaveValue('10.99')
  await expect(cell('Cost', 'one')).toHaveCount(0)
})
