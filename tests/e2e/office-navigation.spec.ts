import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('a phone reaches every page: from the bar, and behind "More"', async ({ page, open, isMobile, expectAccessible }) => {
  test.skip(!isMobile, 'a wide window has the sidebar')
  await signIn(page)
  await open('/admin')
  const bar = page.getByRole('navigation', { name: 'Back office' })
  await expect(bar.getByRole('link')).toHaveText([/^Home/, /^Orders/, /^Products/])
  await expect(bar.getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page')

  const more = bar.getByRole('button', { name: 'More' })
  const sheet = page.getByRole('dialog', { name: 'More' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(sheet).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(more).toBeFocused()

  // What a wide window shows beside the page is there, only not to be seen.
  const beside = await page.locator('aside nav a').evaluateAll(links => links.map(link => ({ label: link.textContent.trim(), to: link.getAttribute('href')! })))
  const others = beside.filter(({ to }) => !['/admin', '/admin/orders', '/admin/products'].includes(to))
  expect(others.length).toBeGreaterThan(3)
  for (const { label, to } of others) {
    await more.click()
    await sheet.getByRole('link', { name: label }).click()
    await expect(page).toHaveURL(to)
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible()
    // A page that is one form has the bar that saves in this place, and a way back of its own.
    const back = page.getByRole('link', { name: 'Back to home' })
    if (await back.isVisible()) await back.click()
    else await expect(more).toHaveAttribute('aria-current', 'true')
  }
  await more.click()
  await sheet.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in/)
})
