import { ShopClient } from '../support/shop-client.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

/** Both projects use one shop: each has words of its own. */
const wordsOf = (project: string) => ({ missing: `zzyzx${project}`, led: `send back ${project}`, pinned: `linen ${project}` })

async function find(baseURL: string, query: string): Promise<{ slugs: string[], redirect: string | null }> {
  const { search } = await new ShopClient(baseURL).run<{ search: { redirect: string | null, nodes: { slug: string }[] } }>('query ($input: SearchInput!) { search(input: $input) { redirect nodes { slug } } }', { input: { query } })
  return { slugs: search.nodes.map(({ slug }) => slug), redirect: search.redirect }
}

test('a search that finds nothing is mended by a synonym, seen before it is saved', async ({ page, open, baseURL, expectAccessible }, { project }) => {
  const { missing } = wordsOf(project.name)
  for (let n = 0; n < 3; n++) await find(baseURL!, missing)
  await signIn(page)
  const row = page.getByRole('row').filter({ hasText: missing })
  await expect(async () => {
    await open('/admin/search?view=none')
    await expect(row).toContainText('None', { timeout: 1_000 })
  }).toPass()
  await expectAccessible()

  await row.getByRole('link', { name: /^Add synonym/ }).click()
  const words = page.getByRole('textbox', { name: 'Words that mean the same' })
  await words.fill('vase')
  await words.press('Enter')
  const after = page.getByRole('list', { name: /^With your changes/ })
  await expect(after.getByRole('listitem').filter({ hasText: 'Vase Alma' })).toContainText('New here')
  await expect(page.getByText('Nothing is found.')).toBeVisible()
  await expectAccessible()
  expect((await find(baseURL!, missing)).slugs).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(/\/admin\/search\/synonyms\/[0-9a-f-]{36}$/)
  expect((await find(baseURL!, missing)).slugs).toContain('vase-alma')

  await open('/admin/search/synonyms')
  await expectAccessible()
  await page.getByRole('button', { name: new RegExp(`^Delete ${missing}`) }).click()
  await expect(page.getByRole('link', { name: new RegExp(missing) })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: new RegExp(missing) }).click()
  await page.getByRole('button', { name: 'Delete synonyms' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page).toHaveURL('/admin/search/synonyms')
  expect((await find(baseURL!, missing)).slugs).toEqual([])
})

test('a search is led to a page, changed, and led back', async ({ page, open, baseURL, expectAccessible }, { project }) => {
  const { led } = wordsOf(project.name)
  await signIn(page)
  await open('/admin/search/redirects')
  await page.getByRole('button', { name: 'Add redirect' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add redirect' })
  await dialog.getByRole('textbox', { name: 'Searches for' }).fill(led)
  await dialog.getByRole('textbox', { name: 'Lead to' }).fill('https://elsewhere.example')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a page of this shop', { exact: false })).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('textbox', { name: 'Lead to' }).fill('/pages/shipping-and-returns')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: led })
  await expect(row).toContainText('/pages/shipping-and-returns')
  await expectAccessible()

  await open('/search')
  await page.getByRole('textbox', { name: 'Search the shop' }).fill(led.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/pages/shipping-and-returns')
  await open('/')
  await page.getByRole('link', { name: 'Search' }).filter({ visible: true }).first().click()
  await page.getByRole('combobox').fill(led)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/pages/shipping-and-returns')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await open('/admin/search/redirects')
  await row.getByRole('button', { name: `Delete ${led}` }).click()
  await expect(row).toHaveCount(0)
  expect((await find(baseURL!, led)).redirect).toBeNull()
})

test('products are pinned from the preview, put in order by keys, and moved to the end', async ({ page, open, baseURL, isMobile, expectAccessible }, { project }) => {
  const { pinned } = wordsOf(project.name)
  const before = (await find(baseURL!, pinned)).slugs
  await signIn(page)
  await open(`/admin/search/pins/new?query=${encodeURIComponent(pinned)}`)
  const after = page.getByRole('list', { name: /^With your changes/ })
  await expect(after.getByRole('listitem').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Pin another product' }).fill('vesper')
  await expect(page.getByRole('option', { name: /^Candle Vesper/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(after.getByRole('listitem').first()).toContainText('Candle Vesper')
  const second = after.getByRole('listitem').nth(1)
  const title = await second.locator('.truncate.font-medium').first().innerText()
  await second.getByRole('button', { name: /^Pin / }).click()
  const first = page.getByRole('list', { name: /^First/ })
  if (isMobile) await first.getByRole('button', { name: `Move ${title} up` }).click()
  else await first.getByRole('button', { name: `Move ${title}`, exact: true }).press('ArrowUp')
  await expect(after.getByRole('listitem').first()).toContainText(title)
  const last = after.getByRole('listitem').nth(2)
  await last.getByRole('button', { name: /to the end$/ }).click()
  await expect(page.getByRole('list', { name: /^Last/ }).getByRole('listitem')).toHaveCount(1)
  await expectAccessible()
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page).toHaveURL(/\/admin\/search\/pins\/[0-9a-f-]{36}$/)
  const now = (await find(baseURL!, pinned)).slugs
  expect(now[1]).toBe('candle-vesper')
  expect(now.at(-1)).not.toBe(before.at(-1))

  await open('/admin/search/pins')
  await expect(page.getByRole('row').filter({ hasText: pinned })).toContainText('Candle Vesper first')
  await expectAccessible()
  await page.getByRole('button', { name: `Delete ${pinned}` }).click()
  await expect(page.getByRole('row').filter({ hasText: pinned })).toHaveCount(0)
  expect((await find(baseURL!, pinned)).slugs).toEqual(before)
})
