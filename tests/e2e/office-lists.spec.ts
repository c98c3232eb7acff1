import type { Page } from '@playwright/test'
import { mailsWith } from './fixtures/mailbox.ts'
import { addToBag, checkOut, pay } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test.beforeEach(({ isMobile }) => test.skip(Boolean(isMobile), 'choosing several needs a pointer or keys'))

const bar = (page: Page) => page.getByRole('region', { name: 'Selection' })
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('several orders are shipped by keyboard alone', async ({ page, open, browser, baseURL, expectAccessible }) => {
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

test('the address keeps view, words, order and page of the list', async ({ page, open }) => {
  await signIn(page)
  await open('/admin/orders?view=to-ship&q=example')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Total, high to low')
  await expect(page).toHaveURL(/\?view=to-ship&q=example&sort=total-desc$/)
  await page.getByRole('link', { name: /^All/ }).click()
  await expect(page).toHaveURL(/\?q=example&sort=total-desc$/)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('total-desc')
})

test('several products are archived at once, and come back as they were', async ({ page, open, expectAccessible }) => {
  await signIn(page)
  for (const title of ['Bulk spoon', 'Bulk fork', 'Bulk knife']) {
    const made = await page.request.post('/admin/graphql', {
      headers: { 'origin': new URL(page.url()).origin, 'x-zivero-csrf': '1' },
      data: { query: 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', variables: { input: { title, price: 900, status: 'DRAFT' } } },
    })
    expect(await made.json()).toEqual({ data: { productCreate: { userErrors: [] } } })
  }
  await open('/admin/products?q=bulk&sort=title')
  await page.getByRole('checkbox', { name: 'Bulk fork' }).click()
  await page.getByRole('checkbox', { name: 'Bulk spoon' }).click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('3 selected')
  await expectAccessible()
  // The bar hides nothing: the foot of the list is above it.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const [foot, floating] = [await page.getByRole('navigation', { name: 'Pages' }).boundingBox(), await bar(page).boundingBox()]
  expect(foot!.y + foot!.height).toBeLessThanOrEqual(floating!.y)
  await bar(page).getByRole('button', { name: 'Archive' }).click()
  const rows = page.getByRole('row').filter({ hasText: 'Bulk' })
  await expect(rows.filter({ hasText: 'Archived' })).toHaveCount(3)
  await expect(bar(page)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows.filter({ hasText: 'Draft' })).toHaveCount(3)
})
