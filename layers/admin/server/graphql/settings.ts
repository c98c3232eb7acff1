import type { UserError } from '#server/domain/shared/result.ts'
import type { AdminContext } from './context.ts'
import { builder, type AdminObjects } from './builder.ts'
import { allow } from './permissions.ts'

const SearchIndexState = builder.enumType('SearchIndexState', {
  description: 'What the search is doing.',
  values: {
    BUILDING: { value: 'building', description: 'It is built for the first time; until then the shop is searched by a plain query.' },
    READY: { value: 'ready', description: 'It knows the whole catalogue.' },
    REBUILDING: { value: 'rebuilding', description: 'It is built anew, and answers meanwhile.' },
    AWAY: { value: 'away', description: 'The search of the cluster does not answer; until it does, the shop is searched by a plain query.' },
    REFUSED: { value: 'refused', description: 'The shop has more products than it may hold; it is searched by a plain query.' },
  },
})

builder.objectType('SearchIndexStatus', {
  description: 'How the search index of this node stands.',
  extensions: allow('settings.read'),
  fields: t => ({
    state: t.field({ type: SearchIndexState, description: 'What it is doing.', resolve: status => status.state }),
    percent: t.exposeInt('percent', { description: 'How much of a build is done, 0 to 100.' }),
    products: t.exposeInt('products', { description: 'Products that can be found.' }),
    limit: t.exposeInt('limit', { description: 'Products that it may hold: SEARCH_MAX_PRODUCTS.' }),
  }),
})

builder.objectType('StoreSettings', {
  description: 'What the back office needs to know of the shop.',
  extensions: allow('settings.read'),
  fields: t => ({
    shopName: t.exposeString('shopName', { description: 'Name of the shop.' }),
    currencyCode: t.field({ type: 'CurrencyCode', description: 'Currency of all prices.', resolve: settings => settings.currencyCode }),
    countryCode: t.field({ type: 'CountryCode', description: 'Where the shop is.', resolve: settings => settings.countryCode }),
    language: t.exposeString('language', { description: 'BCP 47 tag of the language that products are written in; the search reads by it.' }),
    contactEmail: t.exposeString('contactEmail', { description: 'Where questions go.' }),
    announcement: t.exposeString('announcement', { description: 'A line above every page of the shop; empty for the one about shipping.' }),
    version: t.exposeInt('version', { description: 'Rises with each change; a change that names another one is refused.' }),
    storefrontUrl: t.exposeString('storefrontUrl', { description: 'Address of the shop.' }),
    trial: t.exposeBoolean('trial', { description: 'Whether this is a trial.' }),
    hasMailbox: t.boolean({ description: 'Whether mails are kept here to be read instead of being sent.', resolve: (_settings, _args, { services }) => services.mail.mailbox !== null }),
    searchIndex: t.field({ type: 'SearchIndexStatus', description: 'How the search stands.', resolve: settings => settings.searchIndex }),
  }),
})

async function storeSettings({ services, settings }: AdminContext): Promise<AdminObjects['StoreSettings']> {
  const shop = await services.shop.settings()
  return {
    shopName: shop.name, currencyCode: shop.currencyCode, countryCode: shop.countryCode, language: shop.language ?? 'en', contactEmail: shop.contactEmail, announcement: shop.announcement ?? '', version: shop.version,
    storefrontUrl: settings.publicUrl, trial: settings.mode === 'trial', searchIndex: services.search.status(),
  }
}

builder.objectType('StoreSettingsPayload', {
  description: 'The settings, and why a change was refused.',
  extensions: allow('settings.read'),
  fields: t => ({
    storeSettings: t.field({
      type: 'StoreSettings', nullable: true, description: 'As they are now; null when the input could not be read.',
      resolve: ({ updated, userErrors }, _args, context) => updated || userErrors[0]?.code === 'VERSION_CONFLICT' ? storeSettings(context) : null,
    }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const StoreSettingsUpdateInput = builder.inputType('StoreSettingsUpdateInput', {
  description: 'What is to change; what is left out stays.',
  fields: t => ({
    version: t.int({ description: 'The version that was seen; without it, whatever is there is changed.' }),
    shopName: t.string({ description: 'Name of the shop.' }),
    contactEmail: t.string({ description: 'Where questions go.' }),
    announcement: t.string({ description: 'A line above every page of the shop; empty for the one about shipping.' }),
    language: t.string({ description: 'BCP 47 tag of the language that products are written in. The search is built anew for it.' }),
  }),
})

/** The name of a shop is `shopName` here, as on other types. */
const shownField = ({ field, ...error }: UserError): UserError => field ? { ...error, field: field.map(part => part === 'name' ? 'shopName' : part) } : error

builder.queryFields(t => ({
  storeSettings: t.field({
    type: 'StoreSettings', description: 'The shop\'s settings.', extensions: allow('settings.read'),
    resolve: (_root, _args, context) => storeSettings(context),
  }),
}))

builder.mutationFields(t => ({
  storeSettingsUpdate: t.field({
    type: 'StoreSettingsPayload', description: 'Changes the shop\'s settings.', extensions: allow('settings.write'),
    args: { input: t.arg({ type: StoreSettingsUpdateInput, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, { services }) => {
      const { version, shopName, contactEmail, announcement, language } = input
      const result = await services.shop.update({
        version: version ?? undefined, name: shopName ?? undefined, contactEmail: contactEmail ?? undefined, announcement: announcement ?? undefined, language: language ?? undefined,
      })
      return result.ok ? { updated: true, userErrors: [] } : { updated: false, userErrors: result.errors.map(shownField) }
    },
  }),
}))
