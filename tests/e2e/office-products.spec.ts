import type { Page } from '@playwright/test'
import { ask } from './fixtures/office.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

interface Made { id: string, version: number, variants: { nodes: { id: string, inventory: { version: number } | null }[] } }
async function make(page: Page, input: Record<string, unknown>): Promise<Made> {
  const { productCreate } = await ask<{ productCreate: { product: Made, userErrors: unknown[] } }>(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version variants(first: 100) { nodes { id inventory { version } } } } userErrors { message } } }', { input: { price: 2000, status: 'DRAFT', ...input } })
  expect(productCreate.userErrors).toEqual([])
  return productCreate.product
}

const bar = (page: Page) => page.getByRole('region', { name: 'Selection' })
const rows = (page: Page) => page.getByRole('table', { name: 'Products' }).getByRole('row').filter({ has: page.getByRole('link') })

test('the list is narrowed down by filters that stay in the address', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const vendor = `Filter ${project.name}`
  for (const [title, price, tag] of [['Cup', 1000, 'red'], ['Bowl', 3000, 'red'], ['Jug', 5000, 'blue']] as const) await make(page, { title: `${title} ${project.name}`, vendor, price, tags: [tag] })
  await open('/admin/products')
  await page.getByRole('button', { name: 'Add filter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filters' })
  await dialog.getByRole('combobox', { name: 'Vendor' }).selectOption({ label: `${vendor} (3)` })
  await dialog.getByRole('textbox', { name: 'Price from, EUR' }).fill('2O')
  await dialog.getByRole('button', { name: 'Show products' }).click()
  await expect(dialog).toContainText('Write it like 24.00.')
  await dialog.getByRole('textbox', { name: 'Price from, EUR' }).fill('20')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Show products' }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(page).toHaveURL(/vendor=Filter\+\w+&min=20/)
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
  await expectAccessible()
  await page.getByRole('link', { name: 'Remove the filter Price from: 20' }).click()
  await expect(rows(page)).toHaveCount(3)
  await open(`/admin/products?vendor=${encodeURIComponent(vendor)}&tag=green`)
  await expect(page.getByText('Without “Tag: green” there are 3 products.')).toBeVisible()
  await page.getByRole('link', { name: 'Remove that filter' }).click()
  await expect(rows(page)).toHaveCount(3)
})

test('everything that the list finds is chosen over its pages, changed after a preview, and put back', async ({ page, open, isMobile, expectAccessible }) => {
  test.skip(Boolean(isMobile), 'choosing several needs a pointer or keys')
  test.setTimeout(120_000)
  await signIn(page)
  for (let number = 1; number <= 27; number++) await make(page, { title: `Wide ${String(number).padStart(2, '0')}`, vendor: 'Wide', price: 1000 })
  await open('/admin/products?vendor=Wide&sort=title')
  await page.getByRole('checkbox', { name: 'Wide 01' }).click()
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.getByRole('checkbox', { name: 'Wide 26' }).click()
  await expect(bar(page)).toContainText('2 selected')
  await bar(page).getByRole('button', { name: 'Select all 27' }).click()
  await expect(bar(page)).toContainText('27 selected')
  await page.getByRole('checkbox', { name: 'Wide 27' }).click()
  await expect(bar(page)).toContainText('26 selected')

  await bar(page).getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change 26 products' })
  await dialog.getByRole('textbox', { name: 'Percent' }).fill('12.5')
  await expect(dialog.getByRole('row').first()).toContainText('€10.00')
  await expect(dialog.getByRole('row').first()).toContainText('€8.75')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Change prices of 26 products' }).click()
  await expect(page.getByRole('status').filter({ hasText: '26 products are priced anew' })).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Wide 26' })).toContainText('€8.75')
  await expect(rows(page).filter({ hasText: 'Wide 27' })).toContainText('€10.00')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Everything is as it was' })).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Wide 26' })).toContainText('€10.00')

  await page.getByRole('checkbox', { name: 'Wide 26' }).click()
  await bar(page).getByRole('button', { name: 'Change' }).click()
  const one = page.getByRole('dialog', { name: 'Change 1 product' })
  await one.getByRole('combobox', { name: 'What to do' }).selectOption('Delete')
  await one.getByRole('button', { name: 'Delete 1 product' }).click()
  await expect(rows(page).filter({ hasText: 'Wide 26' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page).filter({ hasText: 'Wide 26' })).toHaveCount(1)
})

test('many products are edited as a sheet: paste, fill down, one save, conflicts put to a decision', async ({ page, open, isMobile, expectAccessible }) => {
  test.skip(Boolean(isMobile), 'a phone has no such keys')
  await signIn(page)
  const [one, two] = [await make(page, { title: 'Sheet one', vendor: 'Sheet', onHand: 5 }), await make(page, { title: 'Sheet two', vendor: 'Sheet', onHand: 6 })]
  await open('/admin/products?vendor=Sheet')
  await page.keyboard.press('e')
  await expect(page).toHaveURL(/\/admin\/products\/edit\?vendor=Sheet/)
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
  await cell('Price, Sheet one').focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '21.00\t25.00\t7.50\t9\tSHEET-1\r\n22.00\t\t8.00\t8\tSHEET-2\r\n')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('9 cells changed')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/cells? changed/)).toBeHidden()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('9 cells changed')).toBeVisible()
  await cell('Price, Sheet one').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(cell('Price, Sheet two')).toHaveValue('21.00')
  await page.keyboard.press('Control+z')
  await expect(cell('Price, Sheet two')).toHaveValue('22.00')
  await expectAccessible()

  // Somebody else changes a price and a stock figure that are changed here too, and a title that is not.
  await ask(page, 'mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { message } } }', { input: { id: one.id, version: one.version, title: 'Sheet uno', variants: [{ id: one.variants.nodes[0]!.id, price: 3300 }] } })
  await ask(page, 'mutation ($input: InventorySetInput!) { inventorySet(input: $input) { userErrors { message } } }', { input: { variantId: two.variants.nodes[0]!.id, value: 2, expectedVersion: two.variants.nodes[0]!.inventory?.version ?? 0 } })
  await page.getByRole('button', { name: 'Save 9 changes' }).click()
  const conflicts = page.getByRole('alert', { name: 'Conflicts' })
  await expect(conflicts.getByRole('listitem')).toHaveCount(2)
  await expect(conflicts).toContainText('somebody else wrote 33.00, you 21.00. It was 20.00 when you began.')
  // What was saved is read again before anything else can be done.
  await expect(page.getByRole('button', { name: 'Discard' })).toBeEnabled()
  await expectAccessible()
  await conflicts.getByRole('listitem').filter({ hasText: 'Price' }).getByRole('button', { name: 'Take theirs' }).click()
  await conflicts.getByRole('listitem').filter({ hasText: 'In stock' }).getByRole('button', { name: 'Keep mine' }).click()
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText(/cells? changed/)).toBeHidden()

  const { products } = await ask<{ products: { nodes: { variants: { nodes: { sku: string, price: { amount: number }, cost: { amount: number }, inventory: { onHand: number } }[] } }[] } }>(page, '{ products(filter: { vendor: "Sheet" }, sort: TITLE_ASC) { nodes { variants(first: 1) { nodes { sku price { amount } cost { amount } inventory { onHand } } } } } }', {})
  expect(products.nodes.map(({ variants: { nodes: [variant] } }) => [variant!.sku, variant!.price.amount, variant!.cost.amount, variant!.inventory.onHand])).toEqual([['SHEET-2', 2200, 800, 8], ['SHEET-1', 3300, 750, 9]])

  await cell('Price, Sheet two').fill('free')
  // What cannot be saved is told at its cell while it is typed.
  await expect(cell('Price, Sheet two')).toHaveAccessibleDescription(/Write it like 24\.00\./)
  await expect(cell('Price, Sheet two')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('button', { name: /^1 cell cannot be saved/ })).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(cell('Price, Sheet two')).toHaveValue('22.00')
})
