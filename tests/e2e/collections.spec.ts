import sharp from 'sharp'
import type { Page } from '@playwright/test'
import { ask } from './fixtures/office.ts'
import { signIn } from './fixtures/staff.ts'
import { alive, expect, test } from './fixtures/test.ts'

const saveBar = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' })
const save = async (page: Page) => {
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(saveBar(page)).toBeHidden()
}

test('a collection fills itself by rules, is put in order by hand, moved in the tree, and deleted', async ({ page, open, isMobile, expectAccessible }, { project }) => {
  test.setTimeout(90_000)
  await signIn(page)
  const own = `${project.name} ${Date.now().toString(36)}`
  const tag = `ruled-${project.name}-${Date.now().toString(36)}`
  for (const [title, price] of [['Rule one', 1000], ['Rule two', 2000], ['Rule three', 9000]] as const) {
    await ask(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { message } } }', { input: { title: `${title} ${project.name}`, price, tags: [tag], status: 'ACTIVE' } })
  }
  await open('/admin/collections/new')
  await page.getByRole('textbox', { name: 'Title' }).fill(`New ${own}`)
  await page.getByRole('button', { name: 'Add collection' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `New ${own}` })).toBeVisible()

  await page.getByRole('radio', { name: 'By rules' }).check()
  const rules = page.getByRole('region', { name: 'What is in it' })
  await expect(rules.getByRole('status')).toHaveText('Finish the conditions to see what matches.')
  await page.getByRole('textbox', { name: 'Value of condition 1' }).fill(tag)
  await expect(rules.getByRole('status')).toContainText('3 products match')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await expect(page.getByRole('combobox', { name: 'Condition 2', exact: true })).toBeFocused()
  await page.getByRole('combobox', { name: 'Condition 2', exact: true }).selectOption('Price')
  await page.getByRole('textbox', { name: 'Value of condition 2' }).fill('fifty')
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Write it like 24.00.' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Value of condition 2' }).fill('50')
  await expect(rules.getByRole('status')).toContainText('2 products match')
  await page.getByRole('combobox', { name: 'Order of products' }).selectOption('By hand')
  await expectAccessible()
  await save(page)
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('region', { name: 'Products' }).getByRole('listitem')).toHaveCount(2, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByRole('textbox', { name: 'Value of condition 2' })).toHaveValue('50.00')

  // Somebody else gives it a description and another name; here the name is changed too.
  await alive(page)
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const { collection } = await ask<{ collection: { version: number } }>(page, 'query ($id: ID!) { collection(id: $id) { version } }', { id })
  await ask(page, 'mutation ($input: CollectionUpdateInput!) { collectionUpdate(input: $input) { userErrors { message } } }', { input: { id, version: collection.version, title: 'Renamed elsewhere', description: 'Told elsewhere.' } })
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`Ruled ${own}`)
  await page.getByRole('textbox', { name: 'Title in search results' }).fill('Ruled things')
  await saveBar(page).getByRole('button', { name: 'Save' }).click()
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved this collection meanwhile' })
  await expect(conflict).toContainText('Their description is taken over.')
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('Told elsewhere.')
  await conflict.getByRole('button', { name: 'Keep mine: title' }).click()
  await save(page)
  await expect(page.getByRole('heading', { level: 1, name: `Ruled ${own}` })).toBeVisible()

  const products = page.getByRole('region', { name: 'Products' })
  await page.waitForLoadState('networkidle')
  const last = (await products.getByRole('listitem').last().getByRole('link').textContent())!
  const grip = (words: string) => products.getByRole('button', { name: `Move ${last}${words}`, exact: true })
  if (isMobile) await grip(' up').tap()
  else await grip('').press('ArrowUp')
  await expect(products.getByRole('listitem').first()).toContainText(last)
  await expect(grip(isMobile ? ' down' : '')).toBeFocused()
  await page.waitForTimeout(1_200)
  await page.reload()
  await expect(products.getByRole('listitem').first()).toContainText(last)

  await page.waitForLoadState('networkidle')
  await page.getByRole('combobox', { name: 'Lies in' }).selectOption('Table')
  await save(page)
  await open('/admin/collections')
  await expectAccessible()
  const up = page.getByRole('button', { name: `Move Ruled ${own} up` })
  const place = () => page.getByRole('list', { name: 'Collections' }).getByRole('listitem').evaluateAll((rows, title) => rows.findIndex(row => row.textContent?.includes(title)), `Ruled ${own}`)
  const before = await place()
  await up.click()
  await expect.poll(place).toBe(before - 1)
  await page.getByRole('link', { name: `Ruled ${own}` }).click()
  await page.getByRole('button', { name: 'Delete collection' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Ruled ${own} deleted` })).toBeVisible()
  await expect(page.getByRole('link', { name: `Ruled ${own}` })).toHaveCount(0)
})

test('a collection gets a picture and its products by hand, and gives them back', async ({ page, open, expectAccessible }, { project }) => {
  await signIn(page)
  const name = `By hand ${project.name} ${Date.now().toString(36)}`
  const { collectionCreate } = await ask<{ collectionCreate: { collection: { id: string } } }>(page, 'mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id } } }', { input: { title: name } })
  await open(`/admin/collections/${collectionCreate.collection.id}`)
  const products = page.getByRole('region', { name: 'Products' })
  await expect(products).toContainText('Nothing is in it yet.')

  await page.getByRole('textbox', { name: 'Description', exact: true }).fill('Typed before.')
  await products.getByRole('combobox', { name: 'Add a product' }).fill('carafe klar')
  await expect(products.getByRole('option', { name: /Carafe Klar/ })).toBeInViewport({ ratio: 1 })
  await products.getByRole('option', { name: /Carafe Klar/ }).click()
  await expect(products.getByRole('listitem')).toHaveText([/Carafe Klar/])
  await products.getByRole('button', { name: 'Take Carafe Klar out' }).click()
  await expect(products.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(products.getByRole('listitem')).toHaveText([/Carafe Klar/])
  // What is typed has waited.
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('Typed before.')

  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: project.name === 'phone' ? '#885522' : '#225588' } }).png().toBuffer()
  await page.getByLabel('Choose a picture').setInputFiles({ name: 'shelf.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('textbox', { name: 'Alt text' }).fill('A shelf by a window')
  await expectAccessible()
  await save(page)
  await page.reload()
  await alive(page)
  await expect(page.getByRole('img', { name: 'A shelf by a window' })).toBeVisible()
  await page.getByRole('button', { name: 'Take it out' }).click()
  await save(page)
  await expect(page.getByRole('button', { name: 'Choose or drop a picture' })).toBeVisible()
})
