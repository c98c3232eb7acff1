import { expect, type Page } from '@playwright/test'
import { shopUrl } from './page-checks.ts'

/** Puts a product's preselected variant into the bag and goes on to the checkout. */
export async function goToCheckout(page: Page, path = '/products/mug-rund'): Promise<void> {
  await page.goto(shopUrl(path))
  await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).click()
  const bag = page.getByRole('dialog', { name: 'Your bag' })
  await expect(bag.getByRole('listitem').first()).toBeVisible()
  await bag.getByRole('link', { name: 'Check out' }).click()
  await page.waitForURL('**/checkout')
}

export async function fillAddress(page: Page, email = 'ida.brandt@example.com'): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('First name').fill('Ida')
  await page.getByLabel('Last name').fill('Brandt')
  await page.getByLabel('Street and number').fill('Kastanienallee 42')
  await page.getByLabel('Postal code').fill('10435')
  await page.getByLabel('City').fill('Berlin')
}

/** From the filled form to the gateway's page, and what is chosen there. */
export async function orderAndPay(page: Page, choice: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Order and pay €/ }).click()
  await page.waitForURL('**/sandbox/pay/**')
  await page.getByRole('button', { name: choice }).click()
}
