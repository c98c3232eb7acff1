import type { Browser, Page } from '@playwright/test'
import { mailsWith } from './fixtures/mailbox.ts'
import { addToBag, checkOut, pay } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

/** An order of two things. @returns its number */
async function order(browser: Browser, baseURL: string | undefined, email: string, firstName: string): Promise<string> {
  const shopper = await (await browser.newContext({ baseURL })).newPage()
  for (const slug of ['carafe-klar', 'soap-dish-kiesel']) await addToBag(shopper, slug)
  await checkOut(shopper, { email, firstName })
  const number = await pay(shopper)
  await shopper.context().close()
  return number
}

/** Goes on until the parcel of that order is on the screen. */
async function reach(page: Page, number: string): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name: `#${number}`, exact: true })
  for (let tries = 0; tries < 40 && !await link.isVisible(); tries++) await page.getByRole('button', { name: /^Next parcel/ }).click()
  await expect(link).toBeVisible()
}

test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ })

const main = (page: Page) => page.getByRole('main')

test('a parcel is packed with a thumb, and survives a lost connection and a reload', async ({ page, open, context, browser, baseURL, expectAccessible }, { project }) => {
  test.setTimeout(120_000)
  const email = `packed-${project.name}@example.com`
  const number = await order(browser, baseURL, email, 'Paula')
  await signIn(page)
  await page.getByRole('link', { name: 'Start packing' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Parcel 1 of/ })).toBeVisible()
  await reach(page, number)
  await expectAccessible()

  const ship = page.getByRole('button', { name: /^Fulfill and/ })
  await expect(page.getByRole('button', { name: '2 items left to tick' })).toBeDisabled()
  await main(page).getByText('Carafe Klar').click()
  await expect(page.getByRole('checkbox', { name: /Carafe Klar/ })).toBeChecked()
  await page.getByRole('textbox', { name: 'Tracking number' }).fill(`0099${number}`)
  await page.reload()
  await reach(page, number)
  await expect(page.getByRole('checkbox', { name: /Carafe Klar/ })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Tracking number' })).toHaveValue(`0099${number}`)
  await main(page).getByText('Soap dish Kiesel').click()
  await expectAccessible()

  await page.route('**/admin/graphql', route => route.abort('internetdisconnected'))
  await ship.click()
  await expect(page.getByRole('alert').filter({ hasText: 'No connection' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Soap dish/ })).toBeChecked()
  await page.unroute('**/admin/graphql')
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: `#${number} is on its way to Paula` })).toBeVisible()
  await expect(main(page).getByRole('link', { name: `#${number}`, exact: true })).toBeHidden()

  await expect.poll(() => mailsWith(email, `0099${number}`).length).toBe(1)
  await open(`/admin/orders?q=${email}`)
  await expect(page.getByRole('row').filter({ hasText: 'Fulfilled' }).filter({ hasText: 'Paula' })).toHaveCount(1)
})

test('parcels are packed by keys alone; one that somebody else sent is said so', async ({ page, open, isMobile, browser, baseURL }) => {
  test.skip(Boolean(isMobile), 'a phone has no such keys')
  const [first, second] = [await order(browser, baseURL, 'keys-one@example.com', 'Kim'), await order(browser, baseURL, 'keys-two@example.com', 'Kit')]
  await signIn(page)
  await open('/admin/orders/packing')
  await reach(page, first)
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('t')
  await page.keyboard.type('KEYS-1')
  await page.keyboard.press('Control+Enter')
  await expect(main(page).getByRole('link', { name: `#${second}`, exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Kit Brandt' })).toBeFocused()
  await page.keyboard.press('k')
  await expect(main(page)).toContainText('This parcel has left.')
  await page.keyboard.press('j')

  // Somebody else is faster.
  const origin = new URL(page.url()).origin
  const ask = async (query: string, variables: object) => (await page.request.post('/admin/graphql', { headers: { origin, 'x-zivero-csrf': '1' }, data: { query, variables } })).json() as Promise<{ data: { orders: { nodes: { id: string }[] } } }>
  const { data } = await ask('query ($query: String) { orders(query: $query) { nodes { id } } }', { query: second })
  await ask('mutation ($input: FulfillmentsCreateInput!) { fulfillmentsCreate(input: $input) { userErrors { code } } }', { input: { orders: [{ orderId: data.orders.nodes[0]!.id, idempotencyKey: 'elsewhere-1' }] } })
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('There is nothing left to ship in this order.')
})

test('a tracking number that comes later is added to the parcel, and mailed', async ({ page, open, browser, baseURL, expectAccessible }, { project }) => {
  const email = `later-${project.name}@example.com`
  const number = await order(browser, baseURL, email, 'Lia')
  await signIn(page)
  await open(`/admin/orders?q=${number}`)
  await page.getByRole('row').filter({ hasText: `#${number}` }).click()
  await page.getByRole('button', { name: /^Fulfill 2 items/ }).click()
  const change = page.getByRole('button', { name: 'Add tracking number' })
  await change.click()
  const dialog = page.getByRole('dialog', { name: 'Tracking' })
  await expect(dialog.getByRole('textbox', { name: 'Tracking number' })).toBeFocused()
  await page.keyboard.type(`77${number}`)
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText(`Tracking number 77${number} added, DHL Parcel`)
  await expect(page.getByRole('button', { name: 'Change' })).toBeFocused()
  await expect.poll(() => mailsWith(email, `77${number}`, 'how to follow your parcel').length).toBe(1)
})
