import type { Page } from '@playwright/test'

/** Goes to a page as a link does, without loading it anew, and waits a moment for what is shown meanwhile. */
export async function followRoute(page: Page, path: string): Promise<void> {
  await page.evaluate(to => (window as unknown as { useNuxtApp: () => { $router: { push: (to: string) => void } } }).useNuxtApp().$router.push(to), path)
  await page.waitForTimeout(1_000)
}
