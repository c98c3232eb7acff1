import { expect, test } from './fixtures/test.ts'

test('a collection is narrowed down, and the address says how', async ({ page, open, expectAccessible }, { project }) => {
  await open('/collections/table')
  const count = page.getByRole('status').filter({ hasText: /things?$/ })
  const all = await count.innerText()
  const isPhone = project.name === 'phone'
  if (isPhone) await page.getByRole('link', { name: 'Filter' }).click()
  const filters = page.getByRole('form', { name: 'Filter' }).filter({ visible: true })

  const cream = filters.getByRole('checkbox', { name: /^Cream/ })
  await cream.click()
  await expect(page).toHaveURL('/collections/table?option.Color=Cream')
  await expect(cream).toBeChecked()
  await expect(filters.getByRole('checkbox', { name: /^Oak/ })).toBeDisabled()
  // Its own selection does not take values of the same facet away.
  await expect(filters.getByRole('checkbox', { name: /^Sage/ })).toBeEnabled()
  await expectAccessible()

  await filters.getByRole('textbox', { name: 'From' }).fill('60')
  await filters.getByRole('textbox', { name: 'From' }).press('Tab')
  await expect(page).toHaveURL('/collections/table?option.Color=Cream&price_min=60')
  if (isPhone) await page.getByRole('button', { name: /^Show \d+ things?$/ }).click()
  await expect(page.getByRole('link', { name: 'Without from €60' })).toBeVisible()
  await expectAccessible()

  await page.reload()
  await expect(page.getByRole('link', { name: 'Without Cream' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL('/collections/table?option.Color=Cream')
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL('/collections/table')
  await expect(count).toHaveText(all)
})

test('a box that is ticked before script runs is followed when it does', async ({ page, isMobile }) => {
  test.skip(Boolean(isMobile), 'a phone opens its filters by script')
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route('**/_nuxt/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/collections/table', { waitUntil: 'commit' })
  await page.getByRole('checkbox', { name: /^Cream/ }).check()
  await expect(page).toHaveURL('/collections/table')
  release()
  await expect(page).toHaveURL('/collections/table?option.Color=Cream')
  await expect(page.getByRole('checkbox', { name: /^Cream/ })).toBeChecked()
})

test('a choice that nothing fulfills offers ways back', async ({ page, open, expectAccessible }) => {
  await open('/collections/table?vendor=Nobody&option.Color=Cream')
  await expect(page.getByText('Nothing has all of this.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL('/collections/table')
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('a search is narrowed down and ordered', async ({ page, open, expectAccessible }, { project }) => {
  await open('/search?q=linen')
  await page.getByRole('combobox', { name: 'Order' }).filter({ visible: true }).selectOption('Price, low to high')
  await expect(page).toHaveURL('/search?q=linen&sort=price-asc')
  const prices = async () => (await page.getByRole('article').allInnerTexts()).map(text => Number(/€(\d+)/.exec(text)?.[1]))
  await expect.poll(async () => (await prices()).every((price, index, all) => index === 0 || all[index - 1]! <= price)).toBe(true)
  if (project.name === 'phone') await page.getByRole('link', { name: 'Filter' }).click()
  await page.getByRole('checkbox', { name: /^Ochre/ }).filter({ visible: true }).click()
  await expect(page).toHaveURL('/search?q=linen&option.Color=Ochre&sort=price-asc')
  await expectAccessible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the filters are a form', async ({ page }, { project }) => {
    await page.goto('/collections/table')
    if (project.name === 'phone') await page.getByRole('link', { name: 'Filter' }).click()
    await page.getByRole('checkbox', { name: /^Cream/ }).filter({ visible: true }).check()
    await page.getByRole('button', { name: 'Show', exact: true }).filter({ visible: true }).click()
    await expect(page).toHaveURL(/[?&]option\.Color=Cream/)
    await expect(page.getByRole('link', { name: 'Without Cream' })).toBeVisible()
  })

  test('another order keeps the filters', async ({ page }) => {
    await page.goto('/collections/table?option.Color=Cream&price_min=20&in_stock=1')
    await page.getByRole('combobox', { name: 'Order' }).filter({ visible: true }).selectOption('newest')
    await page.getByRole('button', { name: 'Sort', exact: true }).filter({ visible: true }).click()
    await expect(page).toHaveURL(/[?&]sort=newest/)
    await expect(page.getByRole('list', { name: 'Filters that are on' }).getByRole('listitem')).toHaveText([/Cream/, /from €20/, /In stock/, /Clear all/])
  })
})

test('links within the site change the page without loading it', async ({ page, open }) => {
  await open('/')
  await page.evaluate(() => { (window as unknown as { stayed: boolean }).stayed = true })
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/products\//)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Imprint' }).click()
  await expect(page).toHaveURL('/pages/imprint')
  expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true)
})
