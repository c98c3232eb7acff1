import type { z } from 'zod'
import type { ShippingMethodSetting, ShopSettingsDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { Clock } from '../shared/clock.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { shopUpdateSchema } from './shop-schemas.ts'
import type { ShopRepository, ShopSettingsChange } from './shop.repository.ts'

/** Milliseconds. Changes end copies at once; this is for what the change feed could miss. */
const FRESH_FOR = 30_000

export type ShopService = ReturnType<typeof createShopService>

/** Who the shop is and what it says on every page. */
export function createShopService({ repository, cache, changes, clock }: {
  repository: ShopRepository
  cache: Cache
  changes: Pick<ChangeFeed, 'announce'>
  clock: Clock
}) {
  /** @returns whether it was changed */
  async function change(values: ShopSettingsChange, seen?: number): Promise<boolean> {
    const version = await repository.updateSettings(values, clock(), seen)
    if (version !== null) await changes.announce({ collection: 'settings', id: 'shop', version, deleted: false })
    return version !== null
  }

  return {
    /** @throws when the shop was never set up; the launcher seeds before the server starts */
    async settings(): Promise<ShopSettingsDocument> {
      const settings = await cache.remember('settings', 'shop', FRESH_FOR, () => repository.settings())
      if (!settings) throw new Error('The shop has no settings; start it with `pnpm start`, which loads them.')
      return settings
    },
    menu: (handle: string) => cache.remember('menus', handle, FRESH_FOR, () => repository.menu(handle)),
    homepage: () => cache.remember('homepage', 'homepage', FRESH_FOR, () => repository.homepage()),
    page: (slug: string) => cache.remember('pages', `page ${slug}`, FRESH_FOR, () => repository.page(slug)),
    pages: () => cache.remember('pages', 'all', FRESH_FOR, () => repository.pages()),
    async confirm(values: { name?: string, currencyCode?: string, countryCode?: string }): Promise<void> {
      await change({ ...values, confirmed: true })
    },
    /** What is left out stays. @returns VERSION_CONFLICT when somebody else saved in between */
    async update(input: z.input<typeof shopUpdateSchema>): Promise<Result<null>> {
      const valid = validate(shopUpdateSchema, input, ['input'])
      if (!valid.ok) return valid
      const { version, ...given } = valid.value
      const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
      if (Object.keys(values).length === 0 || await change(values, version)) return success(null)
      return refusal('VERSION_CONFLICT', 'Somebody else changed the settings while you were editing. Look at them again.', ['input', 'version'])
    },
  }
}

/** Methods that deliver to the country, cheapest first. */
export function shippingMethodsFor(settings: ShopSettingsDocument, countryCode: string): ShippingMethodSetting[] {
  return settings.shippingMethods.filter(method => method.countryCodes.includes(countryCode))
    .sort((a, b) => a.price - b.price)
}

/** Where any method delivers to; the shop's own country first. */
export function deliveryCountries(settings: ShopSettingsDocument): string[] {
  const served = [...new Set(settings.shippingMethods.flatMap(method => method.countryCodes))]
  return served.sort((a, b) => Number(b === settings.countryCode) - Number(a === settings.countryCode))
}
