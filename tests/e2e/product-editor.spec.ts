import type { Page } from '@playwright/test'
import { ask } from './fixtures/office.ts'
import { signIn } from './fixtures/staff.ts'
import { alive, expect, test } from './fixtures/test.ts'

interface Made { id: string, version: number }

async function make(page: Page, input: Record<string, unknown>): Promise<Made> {
  const { productCreate } = await ask<{ productCreate: { product: Made } }>(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version } userErrors { message } } }', { input: { price: 2400, status: 'DRAFT', ...input } })
  return productCreate.product
}

const saveBar = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' })
const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** What a spreadsheet would put there. */
const paste = (page: Page, text: string) => page.evaluate((copied) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', copied)
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}, text)

test('options typed as chips make the variants, priced by paste and fill down, saved at once', async ({ page, open, expectAccessible, isMobile }, { project }) => {
  await signIn(page)
  const { id } = await make(page, { title: `Chips ${project.name}`, sku: `CHIP-${project.name}` })
  await open(`/admin/products/${id}`)
  await expect(saveBar(page)).toBeHidden()
  await page.getByRole('button', { name: 'Add option' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of option 1' })).toBeFocused()
  await page.keyboard.type('Color')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sage')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rust,')
  await page.keyboard.type('Oops')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('rowheader')).toHaveText(['Sage', 'RustNew'])
  await page.getByRole('button', { name: 'Add option' }).click()
  await page.keyboard.type('Size')
  await page.getByRole('textbox', { name: 'Values of Size' }).focus()
  await paste(page, 'S\nM\nL')
  await expect(page.getByRole('rowheader')).toHaveCount(6)
  await expectAccessible()

  await cell(page, 'Price, Sage / S').focus()
  await paste(page, '10.00\t\t4.00\r\n11.00\t15.00\r\n')
  await expect(cell(page, 'Was, Sage / M')).toHaveValue('15.00')
  await expect(cell(page, 'Cost, Sage / S')).toHaveValue('4.00')
  if (!isMobile) {
    await cell(page, 'Price, Sage / M').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect(cell(page, 'Price, Rust / S')).toHaveValue('11.00')
    await page.keyboard.press('Control+z')
    await expect(cell(page, 'Price, Rust / S')).toHaveValue('24.00')
    await page.keyboard.press('ArrowRight')
    await expect(cell(page, 'Was, Sage / M')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Was, Sage / L')).toBeFocused()
  }
  await cell(page, 'In stock, Rust / L').fill('7')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('ACTIVE')
  await expect(saveBar(page)).toContainText('options')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await expect(saveBar(page)).toBeHidden()
  // Published just now, and told so at once.
  await expect(page.getByRole('link', { name: 'View in shop' })).toBeVisible()

  const { product } = await ask<{ product: { variants: { nodes: { title: string, sku: string | null, price: { amount: number }, inventory: { onHand: number } | null }[] } } }>(page, 'query ($id: ID!) { product(id: $id) { variants(first: 100) { nodes { title sku price { amount } inventory { onHand } } } } }', { id })
  expect(product.variants.nodes.map(({ title, price, inventory }) => [title, price.amount, inventory?.onHand ?? 0])).toEqual([
    ['Sage / S', 1000, 0], ['Sage / M', 1100, 0], ['Sage / L', 2400, 0], ['Rust / S', 2400, 0], ['Rust / M', 2400, 0], ['Rust / L', 2400, 7],
  ])
  expect(product.variants.nodes[0]!.sku).toBe(`CHIP-${project.name}`)

  // A value is renamed in place: its variants stay. One that goes says what goes with it.
  await page.getByRole('button', { name: 'Rename Rust' }).click()
  await page.keyboard.type('Ochre')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove L', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '2 variants go when you save' })).toBeVisible()
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(saveBar(page)).toBeHidden()
  await expect(page.getByRole('rowheader')).toHaveText(['Sage / S', 'Sage / M', 'Ochre / S', 'Ochre / M'])
})

test('a second editor is told field by field, and takes either', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const { id, version } = await make(page, { title: `Shared ${project.name}` })
  await open(`/admin/products/${id}`)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`Mine ${project.name}`)
  await page.getByRole('textbox', { name: 'Subtitle' }).fill('My subtitle')
  await ask(page, 'mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { message } } }', { input: { id, version, title: `Theirs ${project.name}`, vendor: 'Their maker' } })
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved this product meanwhile' })
  await expect(conflict).toContainText('Their vendor is taken over.')
  await expect(conflict.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Vendor' })).toHaveValue('Their maker')
  await expectAccessible()
  await conflict.getByRole('button', { name: 'Take theirs: title' }).click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(`Theirs ${project.name}`)
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(saveBar(page)).toBeHidden()
  const { product } = await ask<{ product: Record<string, string> }>(page, 'query ($id: ID!) { product(id: $id) { title subtitle vendor } }', { id })
  expect(product).toEqual({ title: `Theirs ${project.name}`, subtitle: 'My subtitle', vendor: 'Their maker' })
})

test('the description is written as text; what the editor cannot hold stays HTML', async ({ page, open, isMobile, expectAccessible }, { project }) => {
  await signIn(page)
  const plain = await make(page, { title: `Written ${project.name}` })
  await open(`/admin/products/${plain.id}`)
  const text = page.getByRole('textbox', { name: 'Description', exact: true })
  await text.click()
  await page.keyboard.type('Thrown by hand.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await page.keyboard.type('Stoneware')
  await expectAccessible()
  if (!isMobile) {
    await page.keyboard.press('Shift+Home')
    await page.getByRole('button', { name: 'Link', exact: true }).click()
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill('zivero.example/stone')
    await page.keyboard.press('Enter')
    await expect(text.getByRole('link', { name: 'Stoneware' })).toHaveAttribute('href', 'https://zivero.example/stone')
  }
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(saveBar(page)).toBeHidden()
  const { product } = await ask<{ product: { descriptionHtml: string } }>(page, 'query ($id: ID!) { product(id: $id) { descriptionHtml } }', { id: plain.id })
  expect(product.descriptionHtml).toContain('<p>Thrown by hand.</p><ul><li><p>')

  const rich = await make(page, { title: `Table ${project.name}`, descriptionHtml: '<table><tbody><tr><td>350 ml</td></tr></tbody></table>' })
  await open(`/admin/products/${rich.id}`)
  await expect(page.getByText('it is edited as HTML')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue(/<td>350 ml<\/td>/)
  await expect(saveBar(page)).toBeHidden()
})

test('a product is copied, deleted and brought back', async ({ page, open }, { project }) => {
  await signIn(page)
  const { id } = await make(page, { title: `Original ${project.name}`, sku: `ORIG-${project.name}` })
  await open(`/admin/products/${id}`)
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'This is the copy of' })).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(id))
  // The address changes first; until the copy is loaded the page is still that of the original.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Original ${project.name} (copy)`)
  await page.getByRole('button', { name: 'Delete product' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page).toHaveURL(/\/admin\/products$/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is back' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Original ${project.name}`)
})

test('pictures are taken from the library, where they are found by words', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const { id } = await make(page, { title: `Library ${project.name}` })
  await open(`/admin/products/${id}`)
  const media = page.getByRole('region', { name: 'Media' })
  await media.getByRole('button', { name: 'From the library' }).click()
  const library = page.getByRole('dialog', { name: 'From the library' })
  await library.getByRole('searchbox').fill('bowl')
  const bowls = library.getByRole('checkbox', { name: /bowl/i })
  await bowls.first().check()
  await bowls.nth(1).check()
  await expectAccessible()
  await library.getByRole('searchbox').fill('zzzz')
  await expect(library.getByText('No picture is called “zzzz”.')).toBeVisible()
  await library.getByRole('button', { name: 'Add 2 pictures' }).click()
  await expect(library).toBeHidden()
  await expect(media.getByRole('button', { name: /^(Cover|Picture):/ })).toHaveCount(2)
  await media.getByRole('button', { name: 'From the library' }).click()
  await expect(library.getByRole('checkbox', { disabled: true })).toHaveCount(2)
})

test('pictures are put in order by keys and described; leaving with changes asks', async ({ page, open, isMobile }) => {
  test.skip(Boolean(isMobile), 'a phone has no such keys')
  await signIn(page)
  await open('/admin/products?q=Stool%20Ponte')
  await page.getByRole('link', { name: 'Stool Ponte' }).first().click()
  const pictures = page.getByRole('region', { name: 'Media' }).getByRole('button', { name: /^(Cover|Picture):/ })
  const names = () => pictures.evaluateAll(buttons => buttons.map(button => button.getAttribute('data-media')))
  await expect(pictures.first()).toBeVisible()
  const [first, second] = await names()
  await pictures.nth(1).focus()
  const told = page.waitForResponse(response => response.request().postData()?.includes('productMediaReorder') ?? false)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(names).toEqual(expect.arrayContaining([second, first]))
  await expect.poll(async () => (await names())[0]).toBe(second)
  await expect(pictures.first()).toBeFocused()
  await pictures.first().press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await dialog.getByRole('textbox', { name: 'Alt text' }).fill('A clock on a wall')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await told
  await page.reload()
  await alive(page)
  await expect(page.getByRole('button', { name: 'Cover: A clock on a wall' })).toBeVisible()

  // Also when the page is loaded anew before the order would have been sent.
  await pictures.nth(1).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await names())[0]).toBe(first)
  await page.reload()
  // The page may have been asked for before the order arrived.
  await expect.poll(async () => {
    await page.reload()
    await expect(pictures.first()).toBeVisible()
    return (await names())[0]
  }).toBe(first)
  await alive(page)

  await page.getByRole('textbox', { name: 'Subtitle' }).fill('Unsaved')
  page.once('dialog', dialog => dialog.dismiss())
  await page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Media' }).click()
  await expect(page.getByRole('textbox', { name: 'Subtitle' })).toHaveValue('Unsaved')
})

test('a value looks like its color or one of the pictures, in the editor and in the shop', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const { products } = await ask<{ products: { nodes: { id: string, title: string }[] } }>(page, 'query { products(query: "mug rund", first: 5) { nodes { id title } } }', {})
  const { productDuplicate: { product } } = await ask<{ productDuplicate: { product: Made } }>(page, 'mutation ($input: ProductDuplicateInput!) { productDuplicate(input: $input) { product { id version } } }', {
    input: { id: products.nodes.find(({ title }) => title === 'Mug Rund')!.id, title: `Swatches ${project.name}` },
  })
  const { productUpdate } = await ask<{ productUpdate: { product: { slug: string } } }>(page, 'mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { product { slug } } }', { input: { ...product, status: 'ACTIVE' } })
  await open(`/admin/products/${product.id}`)

  await page.getByRole('button', { name: 'Swatch of Sage' }).click()
  const dialog = page.getByRole('dialog', { name: 'Swatch of Sage' })
  await expect(dialog.getByRole('radio', { name: 'A color' })).toBeChecked()
  await dialog.getByText('A picture', { exact: true }).click()
  await expect(dialog.getByRole('radio', { name: 'A picture' })).toBeChecked()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Swatch of Cream' }).click()
  await page.getByLabel('Color of Cream').fill('#ffeecc')
  await page.getByRole('button', { name: 'Done' }).click()
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(saveBar(page)).toBeHidden()
  await page.reload()
  await alive(page)
  await expect(page.getByRole('button', { name: 'Swatch of Sage' }).locator('img')).toBeVisible()

  await open(`/products/${productUpdate.product.slug}`)
  const colors = page.getByRole('group', { name: /^Color/ })
  await expect(colors.getByRole('link', { name: /^Sage/ }).locator('img')).toBeVisible()
  await expect(colors.getByRole('link', { name: /^Cream/ }).locator('span').first()).toHaveCSS('background-color', 'rgb(255, 238, 204)')
  await expectAccessible()
  await ask(page, 'mutation ($input: ProductDeleteInput!) { productDelete(input: $input) { userErrors { code } } }', { input: { id: product.id } })
})
