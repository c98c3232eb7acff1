import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { shop } from './fixtures/shop.ts'
import { addToBag, checkOut, pay } from './fixtures/shopper.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('what needs a decision is on the home page and on the order, each with its way out', async ({ page, open, browser, baseURL, expectAccessible }, { project }) => {
  const shopper = await (await browser.newContext({ baseURL })).newPage()
  await addToBag(shopper, 'soap-dish-kiesel')
  await checkOut(shopper, { email: `twice-${project.name}@example.com`, firstName: 'Ida' })
  const number = await pay(shopper)
  await shopper.context().close()
  const db = new pg.Client({ connectionString: shop.databaseUrl })
  await db.connect()
  // Older than all others, so that both rows are among those that are shown folded.
  await db.query(`insert into order_issue (id, order_id, code, message, created_at)
    select $1, id, 'PAID_TWICE', 'It was paid a second time. Refund it.', '2020-01-01' from orders where number = $2`, [randomUUID(), number])
  await db.query(`insert into outbox (id, topic, dedupe_key, payload, attempts, status, error)
    values ($1, 'cart.settle-order', $2, $3, 20, 'dead', 'Error: no answer')`, [randomUUID(), `e2e:${project.name}`, { orderId: randomUUID() }])
  await db.end()

  await signIn(page)
  await open(`/admin/orders?q=${number}`)
  await expect(page.getByRole('row').filter({ hasText: `#${number}` })).toContainText('Paid twice')
  await expectAccessible()
  await open('/admin')
  const decisions = page.getByRole('region', { name: 'Needs a decision' })
  const all = decisions.getByRole('button', { name: /^Show all/ })
  if (await all.isVisible()) await all.click()
  await expectAccessible()
  const failed = decisions.getByRole('listitem').filter({ hasText: 'A step after an order did not finish' })
  const before = await failed.count()
  await failed.first().getByRole('button', { name: /^Retry/ }).click()
  await expect(page.getByText('It is being tried again')).toBeVisible()
  await expect(failed).toHaveCount(before - 1)

  await decisions.getByRole('link', { name: `#${number}: Paid twice` }).click()
  const banner = page.getByRole('alert').filter({ hasText: 'It was paid a second time.' })
  await expect(banner.getByRole('link', { name: 'Write to Ida' })).toHaveAttribute('href', /^mailto:twice-/)
  await expectAccessible()
  await banner.getByRole('button', { name: 'Mark as dealt with' }).click()
  await expect(banner).toBeHidden()
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Marked as dealt with')
  await open('/admin')
  await expect(page.getByRole('link', { name: `#${number}: Paid twice` })).toBeHidden()
})
