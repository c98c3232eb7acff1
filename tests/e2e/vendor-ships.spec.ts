import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectSound, shopUrl, test } from './support/page-checks.ts'
import { fillAddress, goToCheckout, orderAndPay } from './support/shopper.ts'
import { runCli } from '../setup/shop.ts'

/** An own vendor for each project: the printed link is good for one use. */
async function signInLink(name: string): Promise<string> {
  const dataDir = process.env.E2E_DATA_DIR!
  const email = `${name}@stillhaus.example`
  await runCli(['staff', 'create', '--email', email, '--password-stdin', '--role', 'owner'], { env: { ZIVERO_DATA_DIR: dataDir }, input: 'four unrelated words\n' })
  const { stdout, stderr } = await runCli(['staff', 'link', '--email', email], { env: { ZIVERO_DATA_DIR: dataDir } })
  const link = /https?:\/\/\S+token=\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(stderr)
  return link
}

test('the vendor signs in by the link, ships an order and changes a product', async ({ page, browser }, info) => {
  const shopper = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
  await goToCheckout(shopper, '/products/teapot-moos')
  await fillAddress(shopper, `ida-${info.project.name}@example.com`)
  await orderAndPay(shopper, /^Pay €/)
  await shopper.waitForURL('**/orders/*')
  const number = new URL(shopper.url()).pathname.split('/').at(-1)!

  await page.goto(await signInLink(`mara-${info.project.name}`))
  await expectSound(page)
  await page.getByLabel('Password', { exact: true }).fill('five more unrelated words')
  await page.getByRole('button', { name: /sign in$/ }).click()
  await page.waitForURL('**/admin')
  await expectSound(page)

  await page.goto(shopUrl('/admin/orders?view=to-ship'))
  await expectSound(page)
  await page.getByRole('link', { name: `#${number}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `#${number}` })).toBeVisible()
  await page.getByLabel('Tracking number').fill('00340434161094021501')
  await expectSound(page)
  await page.getByRole('button', { name: 'Fulfill 1 item' }).click()
  await expect(page.getByRole('heading', { name: 'Shipped' })).toBeVisible()

  await shopper.reload()
  await expect(shopper.getByText('00340434161094021501').first()).toBeVisible()
  await expectSound(shopper)
  const folder = join(process.env.E2E_DATA_DIR!, 'mail')
  await expect.poll(() => readdirSync(folder).filter(name => name.startsWith('shipping-')).some(name => readFileSync(join(folder, name), 'utf8').includes('00340434161094021501'))).toBe(true)
  await page.goto(shopUrl('/admin/mails'))
  await expectSound(page)

  await page.goto(shopUrl('/admin/products?q=teapot'))
  await expectSound(page)
  await page.getByRole('link', { name: 'Teapot Moos' }).click()
  await page.getByLabel('Title', { exact: true }).fill(`Teapot Moos, ${info.project.name}`)
  await page.getByLabel(/^Price, /).first().fill('91,50')
  await page.getByLabel(/^In stock, /).first().fill('17')
  await expectSound(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toBeHidden()
  await shopper.goto(shopUrl('/products/teapot-moos'))
  await expect(shopper.getByRole('heading', { level: 1, name: `Teapot Moos, ${info.project.name}` })).toBeVisible()
  await expect(shopper.getByRole('main').getByText('€91.50').first()).toBeVisible()

  // Put back for whoever comes next.
  await page.getByLabel('Title', { exact: true }).fill('Teapot Moos')
  await page.getByLabel(/^Price, /).first().fill('84')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toBeHidden()
})

test('without a session every page of the back office leads to the sign-in and back', async ({ page }) => {
  await page.goto(shopUrl('/admin/orders?view=to-ship'))
  await page.waitForURL('**/admin/sign-in?next=*')
  await page.getByLabel('E-mail').fill('nobody@stillhaus.example')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await expectSound(page)
})
