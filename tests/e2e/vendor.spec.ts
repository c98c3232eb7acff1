import { mailsWith } from './fixtures/mailbox.ts'
import { addToBag, checkOut, pay } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, open as openPage, test } from './fixtures/test.ts'

test('a vendor sends an order, and the shopper sees the tracking number', async ({ page, open, browser, baseURL, expectAccessible }, { project }) => {
  const email = `parcel-${project.name}@example.com`
  const shopper = await (await browser.newContext({ baseURL })).newPage()
  await addToBag(shopper, 'carafe-klar')
  await checkOut(shopper, { email, firstName: 'Lena' })
  const number = await pay(shopper)
  const tracking = `0034043416${number}`

  await signIn(page)
  await open('/admin/orders')
  await expectAccessible()
  // The whole row is the link.
  await page.getByRole('row').filter({ hasText: `#${number}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `#${number}` })).toBeVisible()
  await expectAccessible()
  await page.getByRole('textbox', { name: 'Tracking number' }).fill(tracking)
  await page.getByRole('button', { name: /^Fulfill 1 item/ }).click()
  await expect(page.getByRole('main')).toContainText('Fulfilled')

  await expect.poll(() => mailsWith(email, tracking).length).toBe(1)
  await openPage(shopper, shopper.url())
  await expect(shopper.getByRole('main')).toContainText(tracking)
  await shopper.context().close()
})

test('a vendor changes title, price and stock, and the shop shows it at once', async ({ page, open, browser, baseURL }, { project }) => {
  // Each project edits a product of its own; nobody else in the tests looks at these.
  const [slug, name, large] = project.name === 'desktop' ? ['pendant-falte', 'Pendant Falte', '55 cm'] : ['wall-clock-takt', 'Wall clock Takt', '36 cm']
  const title = `Renamed ${project.name}`
  await signIn(page)
  await open(`/admin/products?q=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
  await page.getByRole('textbox', { name: /^Price,/ }).first().fill('171.50')
  await page.getByRole('textbox', { name: `In stock, ${large}` }).fill('0')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

  const shopper = await (await browser.newContext({ baseURL })).newPage()
  await openPage(shopper, `/products/${slug}`)
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(shopper.getByRole('main')).toContainText('€171.50')
  await shopper.getByRole('link', { name: new RegExp(`^${large}`) }).click()
  await expect(shopper.getByRole('button', { name: 'Sold out for now' })).toBeDisabled()
  await shopper.context().close()
})

test('the back office is closed to everybody else', async ({ page }) => {
  await page.goto('/admin/orders')
  await expect(page).toHaveURL(/\/admin\/sign-in/)
})
