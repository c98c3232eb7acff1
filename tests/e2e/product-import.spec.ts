import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

const HEADER = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src'

test('a file is looked through, imported, and undone', async ({ page, open, expectAccessible, isMobile }) => {
  const key = isMobile ? 'phone' : 'desktop'
  const csv = [HEADER,
    `e2e-${key},Import ${key},Size,S,E2E-${key}-S,shopify,12,49.00,https://pictures.invalid/${key}.jpg`,
    `e2e-${key},,,M,E2E-${key}-M,shopify,3,"52,00",`,
  ].join('\n')
  await signIn(page)
  await open('/admin/products')
  await page.getByRole('link', { name: 'Import' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import products' })).toBeVisible()
  await expectAccessible()
  await page.getByLabel('Choose a product file').setInputFiles({ name: `herbst-${key}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByRole('heading', { name: '1 row is ready, 1 needs you' })).toBeVisible()
  const refused = page.getByRole('row').filter({ hasText: 'Refused' })
  await expect(refused).toContainText('Variant Price: "52,00" has a comma; write a point, like 52.00.')
  await expect(page.getByRole('row').filter({ hasText: 'Create' })).toContainText('€49.00')
  await expectAccessible()

  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the refused row' }).click()
  expect((await file).suggestedFilename()).toBe('refused-rows.csv')
  // Nothing unless all: then the button waits for a better file.
  const all = page.getByRole('checkbox', { name: 'Only if all rows are good' })
  await all.check()
  await expect(page.getByRole('button', { name: 'Import 1 row' })).toBeDisabled()
  await all.uncheck()
  // The comma is how this file writes prices.
  await page.getByText('How the file was read').click()
  await page.getByRole('combobox', { name: 'Decimals in prices' }).selectOption(',')
  await page.getByRole('button', { name: 'Read it like this' }).click()
  await expect(refused).toContainText('"49.00" has a point')
  await page.getByRole('combobox', { name: 'Decimals in prices' }).selectOption('.')
  await page.getByRole('button', { name: 'Read it like this' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Create' })).toContainText('€49.00')

  // The one cell is mended where it stands.
  const cell = refused.getByRole('textbox', { name: 'Variant Price of line 3' })
  await expect(cell).toHaveValue('52,00')
  await cell.fill('52')
  await refused.getByRole('button', { name: 'Use this' }).click()
  await expect(page.getByRole('heading', { name: '2 rows are ready' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Create' }).filter({ hasText: '€52.00' })).toBeVisible()

  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(page.getByRole('heading', { name: '2 rows imported' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '2 rows imported' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Undo import' }).click()
  await expect(page.getByRole('heading', { name: 'The import was undone' })).toBeVisible()
  await open(`/admin/products?q=E2E-${key}`)
  await expect(page.getByText(/No product matches/)).toBeVisible()
})

test('a file that cannot be read says why and where; the export is a file', async ({ page, open, expectAccessible }) => {
  await signIn(page)
  await open('/admin/products/import')
  const choose = page.getByLabel('Choose a product file')
  await choose.setInputFiles({ name: 'cut.csv', mimeType: 'text/csv', buffer: Buffer.from(`${HEADER}\na,"A`) })
  await expect(page.getByRole('alert').filter({ hasText: 'line 2 is never closed' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: 'Choose another file' }).click()
  await choose.setInputFiles({ name: 'latin.csv', mimeType: 'text/csv', buffer: Buffer.from('Handle;Title;Variant Price\ntuer;Türklinke;9,00', 'latin1') })
  await expect(page.getByText('Nothing in the file says its encoding.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Türklinke' })).toContainText('€9.00')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Stopped before anything was written' })).toBeVisible()
  await open('/admin/products')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  expect((await download).suggestedFilename()).toMatch(/^products-\d{4}-\d\d-\d\d\.csv$/)
})

test('a sheet with names of its own: its columns are explained once, by keys, and remembered', async ({ page, open, expectAccessible, isMobile }) => {
  const key = isMobile ? 'phone' : 'desktop'
  const price = isMobile ? 'VK' : 'Preis'
  const headings = [`Artikelname ${key}`, price, `Lagerplatz ${key}`]
  const csv = (title: string) => Buffer.from(`${headings.join(';')}\n${title};9,50;Regal 7\n`)
  await signIn(page)
  await open('/admin/products/import')
  const choose = page.getByLabel('Choose a product file')
  await choose.setInputFiles({ name: 'lieferant.csv', mimeType: 'text/csv', buffer: csv(`Becher ${key}`) })
  await expect(page.getByRole('heading', { name: '3 columns need you' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: `What ${price} is` })).toHaveValue('Variant Price')
  await expect(page.getByRole('status').filter({ hasText: 'Say which column holds Title.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled()
  await expectAccessible()

  await page.getByRole('combobox', { name: `What ${headings[2]} is` }).selectOption('Variant Price')
  await expect(page.getByText(`${price} is read as this already.`)).toBeVisible()
  await page.getByRole('combobox', { name: `What ${headings[2]} is` }).selectOption('Leave out')
  const title = page.getByRole('combobox', { name: `What ${headings[0]} is` })
  await title.focus()
  await title.press('T')
  await expect(title).toHaveValue('Title')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Create' })).toContainText('€9.50')
  await expect(page.getByText('2 columns are read, 1 left out.')).toBeVisible()
  await expectAccessible()

  await page.getByRole('link', { name: 'Change columns' }).click()
  await expect(page.getByText('3 columns are known')).toBeVisible()
  await page.getByRole('combobox', { name: `What ${headings[2]} is` }).selectOption('Tags')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('3 columns are read.')).toBeVisible()
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible()

  // Only the handles are asked for when the next sheet comes.
  await open('/admin/products/import')
  await choose.setInputFiles({ name: 'lieferant-2.csv', mimeType: 'text/csv', buffer: csv(`Schale ${key}`) })
  await expect(page.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Create' })).toContainText(`Schale ${key}`)
})
