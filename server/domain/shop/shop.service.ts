import type { ShippingMethodSetting, ShopSettingsDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { Clock } from '../shared/clock.ts'
import { success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { shopUpdateSchema } from './shop-schemas.ts'
import type { ShopRepository } from './shop.repository.ts'

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
  async function change(values: Parameters<ShopRepository['updateSettings']>[0]): Promise<void> {
    const version = await repository.updateSettings(values, clock())
    if (version !== null) await changes.announce({ collection: 'settings', id: 'shop', version, deleted: false })
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
    confirm: (values: { name?: string, currencyCode?: string, countryCode?: string }) => change({ ...values, confirmed: true }),
    /** What is left out stays. */
    async update(input: { language?: string }): Promise<Result<null>> {
      const valid = validate(shopUpdateSchema, input, ['input'])
      if (!valid.ok) return valid
      if (valid.value.language !== undefined) await change({ language: valid.value.language })
      return success(null)
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
