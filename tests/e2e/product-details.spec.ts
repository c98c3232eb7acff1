import type { Page } from '@playwright/test'
import { ask } from './fixtures/office.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

const CREATE = 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version } userErrors { message } } }'
interface Created { productCreate: { product: { id: string, version: number }, userErrors: unknown[] } }
const saveBar = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' })
const save = async (page: Page) => {
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(saveBar(page)).toBeHidden({ timeout: 30_000 })
}

test('a product gets facet values, a time of publication and what goes well with it', async ({ page, open, expectAccessible }, { project }) => {
  test.setTimeout(120_000)
  await signIn(page)
  const own = `${project.name} ${Date.now().toString(36)}`
  await ask(page, 'mutation ($input: FacetCreateInput!) { facetCreate(input: $input) { userErrors { message } } }', { input: { title: `Fiber ${own}`, values: [{ title: 'Linen' }, { title: 'Wool' }, { title: 'Hemp' }] } })
  const { productCreate } = await ask<Created>(page, CREATE, { input: { title: `Throw ${own}`, price: 5000, status: 'DRAFT' } })
  await open(`/admin/products/${productCreate.product.id}`)

  const facet = page.getByRole('combobox', { name: `Add to Fiber ${own}` })
  await facet.selectOption('Wool')
  await facet.selectOption('Linen')
  await page.getByRole('button', { name: `Remove Wool from Fiber ${own}` }).click()
  await expect(facet).toBeFocused()
  await expect(page.getByRole('list', { name: `Fiber ${own}` }).getByRole('listitem')).toHaveText(['Linen'])

  const picker = page.getByRole('combobox', { name: 'Add a product that goes well with it' })
  const related = page.getByRole('region', { name: 'Goes well with it' }).getByRole('list', { name: 'Goes well with it' }).getByRole('listitem')
  await picker.fill('carafe')
  await expect(page.getByRole('option', { name: /^Carafe Klar/ })).toBeVisible()
  await expectAccessible()
  await picker.press('Enter')
  await picker.fill('mug rund')
  await expect(page.getByRole('option', { name: /^Mug Rund/ })).toBeVisible()
  await picker.press('Enter')
  await expect(related).toHaveCount(2)

  await page.getByRole('button', { name: `More of Throw ${own}` }).click()
  const more = page.getByRole('dialog', { name: `Throw ${own}` })
  await expect(more.getByRole('textbox', { name: 'Barcode' })).toBeFocused()
  await page.keyboard.type('4006381333931')
  await more.getByRole('textbox', { name: 'Weight in grams' }).fill('heavy')
  await more.getByRole('combobox', { name: 'Stock' }).selectOption('Not counted')
  await expectAccessible()
  await more.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Not counted', { exact: true })).toBeVisible()
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter a weight in whole grams, like 450.')).toBeVisible()
  await page.getByRole('button', { name: `More of Throw ${own}` }).click()
  await more.getByRole('textbox', { name: 'Weight in grams' }).fill('1450')
  await page.keyboard.press('Enter')
  await expect(more).toBeHidden()

  await page.getByRole('combobox', { name: 'Status' }).selectOption('Active')
  await page.getByLabel('In the shop from').fill('2031-03-01T08:00')
  await page.getByLabel('In the shop from').blur()
  await expect(page.getByText('Hidden from shoppers until then. Time in Berlin.')).toBeVisible()
  await expectAccessible()
  await save(page)
  await page.reload()
  await expect(page.getByLabel('In the shop from')).toHaveValue('2031-03-01T08:00')
  await expect(related).toContainText([/Carafe Klar/, /Mug Rund/])
  const { product } = await ask<{ product: { slug: string, publishedAt: string, facetValues: { title: string }[], variants: unknown } }>(page, 'query ($id: ID!) { product(id: $id) { slug publishedAt facetValues { title } variants { nodes { barcode weightGrams tracked } } } }', { id: productCreate.product.id })
  expect(product).toMatchObject({ publishedAt: '2031-03-01T07:00:00.000Z', facetValues: [{ title: 'Linen' }], variants: { nodes: [{ barcode: '4006381333931', weightGrams: 1450, tracked: false }] } })
  expect((await page.request.get(`/products/${product.slug}`)).status()).toBe(404)
  await open(`/admin/products?q=${encodeURIComponent(`Throw ${own}`)}`)
  await expect(page.getByRole('row').filter({ hasText: `Throw ${own}` })).toContainText('Scheduled')

  await open(`/admin/products/${productCreate.product.id}`)
  await page.getByRole('button', { name: 'At once instead' }).click()
  await save(page)
  await expect.poll(async () => (await page.request.get(`/products/${product.slug}`)).status()).toBe(200)
})

test('a product of 240 variants is edited whole: pages, fill down over their edge, a new option value', async ({ page, open, isMobile, expectAccessible }, { project }) => {
  test.skip(isMobile, 'the grid needs a wide window; the phone has the same pages')
  test.setTimeout(120_000)
  await signIn(page)
  const numbers = (count: number, letter: string) => Array.from({ length: count }, (_, index) => ({ name: `${letter}${index + 1}` }))
  const { productCreate } = await ask<Created>(page, CREATE, { input: { title: `Tile ${project.name} ${Date.now().toString(36)}`, price: 1000, options: [{ name: 'Glaze', values: numbers(12, 'G') }, { name: 'Size', values: numbers(20, 'S') }] } })
  expect(productCreate.userErrors).toEqual([])
  const { id } = productCreate.product
  await open(`/admin/products/${id}`)
  await expect(page.getByRole('heading', { name: 'Variants 240' })).toBeVisible()
  const pages = page.getByRole('navigation', { name: 'Pages of variants' })
  await expect(pages).toContainText('1–100 of 240')
  await expectAccessible()

  const price = (title: string) => page.getByRole('textbox', { name: `Price, ${title}`, exact: true })
  await price('G5 / S20').fill('12.00')
  await price('G5 / S20').press('Enter')
  await expect(pages).toContainText('101–200 of 240')
  await expect(price('G6 / S1')).toBeFocused()
  // What is pasted reaches over the page: 140 rows from here to the end.
  await price('G6 / S1').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, Array.from({ length: 140 }, (_, index) => `${20 + index}.50`).join('\n'))
  await page.getByRole('textbox', { name: 'In stock, G6 / S1', exact: true }).fill('7')
  await pages.getByRole('button', { name: 'Next variants' }).click()
  await expect(price('G12 / S20')).toHaveValue('159.50')
  await price('G12 / S20').fill('dear')
  await pages.getByRole('button', { name: 'Previous variants' }).click()
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(price('G12 / S20')).toHaveAttribute('aria-invalid', 'true')
  await price('G12 / S20').fill('160')

  const sizes = page.getByRole('textbox', { name: 'Values of Size' })
  await sizes.fill('S21')
  await sizes.press('Enter')
  await expect(page.getByRole('heading', { name: 'Variants 252' })).toBeVisible()
  await save(page)
  const { product } = await ask<{ product: { variants: { totalCount: number, nodes: { title: string, price: { amount: number }, inventory: { onHand: number } | null }[] } } }>(page, 'query ($id: ID!, $after: String) { product(id: $id) { variants(first: 100, after: $after) { totalCount nodes { title price { amount } inventory { onHand } } } } }', { id, after: Buffer.from('p100').toString('base64url') })
  expect(product.variants.totalCount).toBe(252)
  const of = (title: string) => product.variants.nodes.find(variant => variant.title === title)
  expect(of('G5 / S20')).toMatchObject({ price: { amount: 1200 } })
  expect(of('G6 / S1')).toMatchObject({ price: { amount: 2050 }, inventory: { onHand: 7 } })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Variants 252' })).toBeVisible()
})
