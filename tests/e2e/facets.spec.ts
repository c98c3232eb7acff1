import { ask } from './fixtures/office.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

const UPDATE = 'mutation ($input: FacetUpdateInput!) { facetUpdate(input: $input) { userErrors { message } } }'

test('a facet is made, filled, sorted, shared by two editors, and deleted with a word about what products lose', async ({ page, open, isMobile, expectAccessible }, { project }) => {
  test.setTimeout(120_000)
  await signIn(page)
  const own = `${project.name} ${Date.now().toString(36)}`
  const title = `Wood ${own}`
  await ask(page, 'mutation ($input: FacetCreateInput!) { facetCreate(input: $input) { userErrors { message } } }', { input: { title: `Shade ${own}`, type: 'COLOR', values: [{ title: 'Sage', color: '#8a9a7b' }, { title: 'Cream', color: '#f3ead8' }] } })
  await open('/admin/facets')
  await expect(page.getByRole('list', { name: 'Facets' }).getByRole('listitem').filter({ hasText: `Shade ${own}` })).toContainText('Sage, Cream')
  await expectAccessible()
  await page.getByRole('link', { name: 'Add facet' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Vendor')
  await page.getByRole('button', { name: 'Add facet' }).click()
  await expect(page.getByText('"vendor" is what every product has. Choose another name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(title)
  await page.getByRole('button', { name: 'Add facet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const saveBar = page.getByRole('region', { name: 'Unsaved changes' })
  const save = async () => {
    await saveBar.getByRole('button', { name: 'Save' }).click()
    await expect(saveBar).toBeHidden()
  }
  const adder = page.getByRole('textbox', { name: 'Add a value' })
  const values = page.getByRole('region', { name: 'Values' }).getByRole('listitem')
  await adder.fill('Oak')
  await adder.press('Enter')
  await adder.fill('Ash, Walnut, oak')
  await adder.press('Enter')
  await expect(adder).toBeFocused()
  await expect(values).toHaveCount(3)
  // A finger has buttons where a pointer drags a handle; at the end the other button has the focus.
  if (isMobile) {
    await expect(page.getByRole('button', { name: 'Move Walnut', exact: true })).toBeHidden()
    await page.getByRole('button', { name: 'Move Walnut up' }).click()
    await page.getByRole('button', { name: 'Move Walnut up' }).click()
    await expect(page.getByRole('button', { name: 'Move Walnut down' })).toBeFocused()
    await page.getByRole('button', { name: 'Move Walnut down' }).press('Enter')
  }
  else {
    await page.getByRole('button', { name: 'Move Walnut', exact: true }).press('ArrowUp')
    await expect(page.getByRole('button', { name: 'Move Walnut', exact: true })).toBeFocused()
    await page.getByRole('button', { name: 'Move Oak', exact: true }).dragTo(values.nth(1))
    await page.getByRole('button', { name: 'Move Oak', exact: true }).press('ArrowUp')
  }
  await expectAccessible()
  await save()
  await page.reload()
  await expect(values.getByRole('textbox')).toHaveCount(3)
  expect(await values.getByRole('textbox').evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))).toEqual(['Oak', 'Walnut', 'Ash'])

  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const { facet } = await ask<{ facet: { version: number, values: { id: string }[] } }>(page, 'query ($id: ID!) { facet(id: $id) { version values { id } } }', { id })
  await ask(page, 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { message } } }', { input: { title: `Oaken ${own}`, price: 1000, facetValueIds: [facet.values[0]!.id] } })

  // Somebody else renames the facet and leaves it out of the filters; here the name is changed too.
  await open(`/admin/facets/${id}`)
  await ask(page, UPDATE, { input: { id, version: facet.version, title: `Timber ${own}`, filterable: false } })
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Planks ${own}`)
  await saveBar.getByRole('button', { name: 'Save' }).click()
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved this facet meanwhile' })
  await expect(conflict).toContainText('Their use as filter is taken over.')
  await expect(page.getByRole('checkbox', { name: /^Shoppers can filter by it/ })).not.toBeChecked()
  await expectAccessible()
  await conflict.getByRole('button', { name: 'Take theirs: name' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(`Timber ${own}`)

  await page.getByRole('button', { name: 'Remove Oak' }).click()
  await expect(page.getByText('Products lose Oak (1 product).')).toBeVisible()
  await saveBar.getByRole('button', { name: 'Discard' }).click()
  await expect(values).toHaveCount(3)

  await open('/admin/facets')
  const rows = page.getByRole('list', { name: 'Facets' }).getByRole('listitem')
  const row = rows.filter({ hasText: `Timber ${own}` })
  await expect(row).toContainText('1 product')
  const place = async () => (await rows.allTextContents()).findIndex(text => text.includes(`Timber ${own}`))
  const before = await place()
  await row.getByRole('button', { name: / up$/ }).click()
  await expect.poll(place).toBe(before - 1)
  await page.getByRole('link', { name: `Timber ${own}` }).click()
  await page.getByRole('button', { name: 'Delete facet' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('1 product loses its values')
  if (!isMobile) await expectAccessible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Timber ${own} deleted` })).toBeVisible()
  await expect(rows.filter({ hasText: `Timber ${own}` })).toHaveCount(0)
})
