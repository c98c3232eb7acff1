import pg from 'pg'
import { mailsWith } from './fixtures/mailbox.ts'
import { shop } from './fixtures/shop.ts'
import { addToBag, checkOut, orderAndPay, pay } from './fixtures/shopper.ts'
import { expect, test } from './fixtures/test.ts'

test('a shopper finds a mug, is declined once, pays, and keeps the confirmation', async ({ page, open, expectAccessible }, { project }) => {
  const email = `shopper-${project.name}@example.com`
  await open('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made slowly, used every day.')
  await expectAccessible()

  await open('/collections/table')
  await expect(page.getByRole('heading', { level: 1, name: 'Table' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: /Mug Rund/ }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mug Rund' })).toBeVisible()

  await page.getByRole('link', { name: 'Sage', exact: true }).click()
  await expect(page).toHaveURL(/\?variant=/)
  await page.getByRole('link', { name: '350 ml', exact: true }).click()
  await expect(page.getByRole('group', { name: /^Size 350 ml/ })).toBeVisible()
  await expectAccessible()

  await page.getByRole('button', { name: /^Add to bag/ }).click()
  const bag = page.getByRole('dialog', { name: 'Your bag' })
  await expect(bag).toContainText('Sage, 350 ml')
  await expectAccessible()

  await checkOut(page, { email, firstName: 'Ida' })
  await page.getByRole('button', { name: 'Decline the card' }).click()
  await expect(page.getByRole('alert')).toContainText('The bank declined the card')
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(email)
  await expectAccessible()

  await orderAndPay(page)
  const number = await pay(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you, Ida')
  await expectAccessible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you, Ida')
  await expect.poll(() => mailsWith(`Subject: Your order ${number} `, email).length).toBe(1)
})

test('a shopper whose order ended unpaid can order the same bag again', async ({ page, open }, { project }) => {
  const email = `late-${project.name}@example.com`
  await addToBag(page, 'soap-dish-kiesel')
  await checkOut(page, { email, firstName: 'Ida' })
  const first = page.url()
  const db = new pg.Client({ connectionString: shop.databaseUrl })
  await db.connect()
  await db.query('update orders set expires_at = now() - interval \'1 second\' where email = $1', [email])
  await expect.poll(async () => (await db.query('select 1 from orders where email = $1 and state = \'expired\'', [email])).rowCount, { timeout: 20_000 }).toBe(1)
  await db.end()

  await open('/checkout')
  await orderAndPay(page)
  expect(page.url()).not.toBe(first)
  await pay(page)
})

test('the bag survives a reload and can be emptied', async ({ page, open, expectAccessible }) => {
  await addToBag(page, 'soap-dish-kiesel')
  await open('/cart')
  await expect(page.getByRole('main')).toContainText('Soap dish Kiesel')
  await expectAccessible()
  await page.getByRole('button', { name: /^Remove Soap dish Kiesel/ }).click()
  await expect(page.getByRole('main')).toContainText('Nothing in here yet')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Nothing in here yet')
  const offered = page.getByRole('region', { name: 'Something to begin with' })
  await expect(offered.getByRole('article')).toHaveCount(4)
  await expect(offered).not.toContainText('Sold out')
  await expectAccessible()
})

test('a sold-out product says so, cannot be bought and leads on to what can', async ({ page, open, expectAccessible }) => {
  await open('/products/candle-vesper')
  await expect(page.getByRole('button', { name: 'Sold out for now' })).toBeDisabled()
  await expect(page.getByRole('link', { name: /^All of / })).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: 'What is in stock instead' }).click()
  const related = page.getByRole('region', { name: 'In stock instead' })
  await expect(related).toBeInViewport()
  await expect(related.getByRole('article').first()).toBeVisible()
  await expect(related).not.toContainText('Sold out')
})

test('an unknown address is a page of the shop, with status 404', async ({ page, expectAccessible }) => {
  const answer = await page.goto('/products/no-such-thing')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible()
})
