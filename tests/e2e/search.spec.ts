import pg from 'pg'
import { shop } from './fixtures/shop.ts'
import { expect, test } from './fixtures/test.ts'

/** Products opened straight from the suggestions, and at which place, when this had been typed. */
async function suggestedFor(typed: string): Promise<number[]> {
  const db = new pg.Client({ connectionString: shop.databaseUrl })
  await db.connect()
  try {
    const { rows } = await db.query<{ position: number }>('select position from events where name = \'suggestion_click\' and query = $1', [typed])
    return rows.map(({ position }) => position)
  }
  finally {
    await db.end()
  }
}

/** What is known to have come of searches for these words. */
async function toldOf(words: string): Promise<string[]> {
  const db = new pg.Client({ connectionString: shop.databaseUrl })
  await db.connect()
  try {
    const { rows } = await db.query<{ name: string }>('select distinct e.name from events s join events e on e.search_id = s.id where s.query = $1 order by 1', [words])
    return rows.map(({ name }) => name)
  }
  finally {
    await db.end()
  }
}

test('words are marked, a correction is offered back, and what came of a search is told', async ({ page, open, expectAccessible }) => {
  await open('/search?q=vaze')
  await expect(page.getByText('Showing results for vase')).toBeVisible()
  const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: 'Vase Alma', exact: true }) })
  await expect(card.locator('mark')).toHaveText('Vase')
  await expectAccessible()
  await card.getByRole('link', { name: 'Vase Alma', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vase Alma' })).toBeVisible()
  await page.getByRole('button', { name: /^Add to bag/ }).click()
  await expect(page.getByRole('dialog', { name: 'Your bag' })).toBeVisible()
  await expect.poll(() => toldOf('vaze')).toEqual(['search_add', 'search_click'])

  await open('/search?q=vaze')
  await page.getByRole('link', { name: 'vaze', exact: true }).click()
  await expect(page).toHaveURL('/search?q=vaze&exact=1')
  await expect(page.getByText('Nothing found for “vaze”')).toBeVisible()
  await page.getByRole('link', { name: 'Search with other spellings too' }).click()
  await expect(card.locator('mark')).toHaveText('Vase')
})

test('a product opened from the suggestions is told, by keyboard, by a click and in a new tab', async ({ page, open, context, isMobile }) => {
  // No other run of this test has typed the same.
  const typed = `vase ${'alma '.repeat(isMobile ? 1 : 2)}`.trim()
  const search = async () => {
    await open('/')
    await page.getByRole('link', { name: /^Search/ }).filter({ visible: true }).first().click()
    await page.getByRole('combobox').fill(typed)
    return page.getByRole('group', { name: 'Products' }).getByRole('option').first()
  }
  const first = await search()
  await expect(first).toContainText('Vase Alma')
  if (!isMobile) {
    const newTab = context.waitForEvent('page')
    await first.click({ modifiers: ['ControlOrMeta'] })
    await (await newTab).close()
    await expect(page.getByRole('combobox')).toBeVisible()
    await expect.poll(() => suggestedFor(typed)).toEqual([1])
  }
  await first.click()
  await expect(page).toHaveURL(/products\/vase-alma/)
  await expect.poll(() => suggestedFor(typed)).toHaveLength(isMobile ? 1 : 2)
  if (isMobile) return
  await expect(await search()).toBeVisible()
  while (await page.getByRole('option', { selected: true }).filter({ hasText: 'Vase Alma' }).count() === 0 || !(await page.getByRole('option', { selected: true }).getAttribute('href'))?.startsWith('/products/')) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/products\/vase-alma/)
  await expect.poll(() => suggestedFor(typed)).toEqual([1, 1, 1])
})

test('the empty field offers what was searched for here and what others search for, by keyboard', async ({ page, open, isMobile, expectAccessible }) => {
  test.skip(isMobile, 'a phone has no keys')
  await open('/search')
  await page.getByRole('textbox', { name: 'Search the shop' }).fill('brass lamp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=brass/)
  await open('/')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: 'Often searched for' }).getByRole('option')).toHaveText(['linen cushion'])
  await expect(page.getByRole('combobox')).toBeFocused()
  await expect(page.getByRole('group', { name: 'Searched lately' }).getByRole('option')).toHaveText(['brass lamp'])
  await expectAccessible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText('brass lamp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=linen%20cushion')
  await page.keyboard.press('Control+k')
  await page.getByRole('button', { name: 'Forget what I searched for' }).click()
  await expect(page.getByRole('group', { name: 'Searched lately' })).toHaveCount(0)
})

test('whatever is pasted is searched for as words, breaks nothing and stays within the window', async ({ page, open }) => {
  await open('/')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search the shop' })
  const dialog = page.getByRole('dialog', { name: 'Search' })
  const isWide = () => page.evaluate(() => [document.documentElement, ...document.querySelectorAll('[role="dialog"] > div')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
  for (const nothing of ['x'.repeat(10_000), '<zzq>', '((zzq*)*)*$', '---///\\\\', '\u202E陶瓷杯子 زززز']) {
    await field.fill(nothing)
    await expect(dialog.getByText('Nothing begins like')).toContainText(nothing.replace('\u202E', '').slice(0, 200))
    expect(await isWide()).toBe(false)
  }
  // A store can keep neither half a sign nor NUL.
  await field.fill('mug\0 \uD800')
  await expect(page.getByRole('option', { name: /Mug Rund/ })).toBeVisible()
  await field.fill(`${'x'.repeat(10_000)}\0`)
  await field.press('Enter')
  await expect(page.getByText('Nothing found for')).toBeVisible()
  expect(await isWide()).toBe(false)

  // A search that is not answered is not taken for one that finds the same.
  await page.route('**/graphql', route => route.fulfill({ json: { errors: [{ message: 'away' }] } }))
  await page.getByRole('textbox', { name: 'Search the shop' }).fill('vase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('The shop did not answer')
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Vase Alma', exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('suggestions are cut where the window ends, and their prices are seen', async ({ page, open, isMobile }) => {
  await page.setViewportSize({ width: isMobile ? 320 : 1024, height: 700 })
  await open('/')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search the shop' }).fill('mug')
  const option = page.getByRole('option', { name: /Mug Rund/ })
  await expect(option).toBeVisible()
  for (const seen of [option, page.getByRole('option', { name: 'All results' })]) {
    const box = await seen.boundingBox()
    expect(box!.x + box!.width).toBeLessThanOrEqual(isMobile ? 320 : 1024)
  }
})
