import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { ShopSettingsDocument } from '../../db/mongo/documents.ts'

const READ_TIME = 1_000

export type ShopSettingsChange = Partial<Pick<ShopSettingsDocument, 'name' | 'currencyCode' | 'countryCode' | 'contactEmail' | 'announcement' | 'language' | 'confirmed'>>

export type ShopRepository = ReturnType<typeof createShopRepository>

/** Settings, menus, home page and content pages. */
export function createShopRepository({ settings, menus, homepage, pages }: DocumentCollections) {
  const options = { maxTimeMS: READ_TIME }
  return {
    settings: () => settings.findOne({ _id: 'shop' }, options),
    menu: (handle: string) => menus.findOne({ handle }, options),
    homepage: () => homepage.findOne({ _id: 'homepage' }, options),
    page: (slug: string) => pages.findOne({ slug }, options),
    pages: () => pages.find({}, { ...options, projection: { slug: 1, changedAt: 1 } }).toArray(),
    /**
     * @param seen the version that is changed; without it, whatever is there
     * @returns the new version; null when the shop was never set up or another version is there
     */
    async updateSettings(change: ShopSettingsChange, now: Date, seen?: number): Promise<number | null> {
      const changed = await settings.findOneAndUpdate({ _id: 'shop', ...seen === undefined ? {} : { version: seen } }, { $set: { ...change, changedAt: now }, $inc: { version: 1 } },
        { returnDocument: 'after', projection: { version: 1 } })
      return changed?.version ?? null
    },
  }
}
