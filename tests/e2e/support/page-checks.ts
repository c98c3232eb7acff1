import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

/** Messages that mean a broken page: script errors, failed hydration, refused by the content security policy. */
export const test = base.extend<{ problems: string[] }>({
  problems: [async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', error => problems.push(`error: ${error.message}`))
    page.on('console', (message) => {
      const expected = /status of 4\d\d/.test(message.text())
      if ((message.type() === 'error' && !expected) || /hydration/i.test(message.text())) problems.push(`${message.type()}: ${message.text()}`)
    })
    await use(problems)
    expect(problems).toEqual([])
  }, { auto: true }],
})

/** What every screen must be: without barriers that axe finds, and no wider than the window. */
export async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

export const shopUrl = (path: string): string => new URL(path, process.env.E2E_BASE_URL).href
export { expect }
