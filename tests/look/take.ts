import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from '../../cli/test/chromium.ts'
import { placeOrders } from './orders.ts'
import { screens, type Screen } from './screens.ts'

/*
 * Pictures of every screen of a running demo shop, at the widths of the targets, light and dark.
 * node tests/look/take.ts URL FOLDER [--only NAME,…] [--size phone|desktop] [--scheme light|dark]
 * STAFF=email:password opens the back office.
 */
const [url = 'http://127.0.0.1:3000', folder = 'pictures', ...flags] = process.argv.slice(2)
const flag = (name: string) => flags.includes(name) ? flags[flags.indexOf(name) + 1]?.split(',') : undefined
const only = flag('--only')
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const [staffEmail = '', staffPassword = ''] = (process.env.STAFF ?? '').split(':')

mkdirSync(folder, { recursive: true })
const orderFile = join(folder, 'order.json')
if (!existsSync(orderFile)) writeFileSync(orderFile, JSON.stringify(await placeOrders(url)))
const order = JSON.parse(readFileSync(orderFile, 'utf8')) as { url: string, cookie: string }

/** Waits until Nuxt has taken over the server's HTML: what is typed before that is lost. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { useNuxtApp?: () => { isHydrating?: boolean } }).useNuxtApp?.().isHydrating === false)
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${url}/admin/sign-in`)
  await alive(page)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(staffEmail)
  await page.getByRole('textbox', { name: 'Password' }).fill(staffPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/admin')
  await page.close()
}

async function take(browser: Browser, screen: Screen, context: BrowserContext, file: string): Promise<void> {
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  page.on('pageerror', error => process.stdout.write(`  ${file}: ${error.message}\n`))
  page.on('console', message => message.type() === 'error' && process.stdout.write(`  ${file}: ${message.text()}\n`))
  for (const slug of screen.bag ?? []) {
    await page.goto(`${url}/products/${slug}`)
    await alive(page)
    await page.getByRole('button', { name: /^Add to bag/ }).filter({ visible: true }).first().click()
    await page.getByRole('dialog').waitFor()
  }
  const isOrder = screen.path === '$order'
  if (isOrder) await context.addCookies(order.cookie.split('; ').map(pair => ({ name: pair.split('=')[0]!, value: pair.split('=')[1]!, url })))
  await page.goto(isOrder ? order.url : url + screen.path)
  await alive(page)
  await page.waitForTimeout(200)
  await screen.prepare?.(page)
  // Lazy pictures would be missing below the first view; one that is never shown never loads.
  await page.evaluate(async () => {
    const step = window.innerHeight / 2
    for (let top = 0; !document.querySelector('[role=dialog]') && top < document.body.scrollHeight; top += step) {
      window.scrollTo({ top, behavior: 'instant' })
      await new Promise(done => setTimeout(done, 60))
    }
    window.scrollTo({ top: 0, behavior: 'instant' })
  })
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined)
  await page.waitForTimeout(200)
  await page.screenshot({ path: file, fullPage: !screen.viewport })
  await page.close()
}

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
for (const [size, viewport] of Object.entries(sizes).filter(([name]) => flag('--size')?.includes(name) ?? true)) {
  for (const colorScheme of (['light', 'dark'] as const).filter(name => flag('--scheme')?.includes(name) ?? true)) {
    const options = { viewport, colorScheme, hasTouch: size === 'phone', isMobile: size === 'phone', locale: 'en-GB', timezoneId: 'Europe/Berlin' }
    let staff: BrowserContext | null = null
    for (const screen of screens.filter(({ name }) => only?.includes(name) ?? true)) {
      const file = join(folder, `${screen.name}-${size}-${colorScheme}.png`)
      try {
        if (screen.staff) {
          if (!staff) await signIn(staff = await browser.newContext(options))
          await take(browser, screen, staff, file)
        }
        else {
          const context = await browser.newContext(options)
          await take(browser, screen, context, file)
          await context.close()
        }
        process.stdout.write(`${file}\n`)
      }
      catch (error) {
        process.stdout.write(`  ${file} failed: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`)
      }
    }
    await staff?.close()
  }
}
await browser.close()
