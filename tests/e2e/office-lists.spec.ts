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
