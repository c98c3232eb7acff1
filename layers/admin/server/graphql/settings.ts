import { builder } from './builder.ts'
import { allow } from './permissions.ts'

builder.objectType('StoreSettings', {
  description: 'What the back office needs to know of the shop.',
  extensions: allow('settings.read'),
  fields: t => ({
    shopName: t.exposeString('shopName', { description: 'Name of the shop.' }),
    currencyCode: t.field({ type: 'CurrencyCode', description: 'Currency of all prices.', resolve: settings => settings.currencyCode }),
    countryCode: t.field({ type: 'CountryCode', description: 'Where the shop is.', resolve: settings => settings.countryCode }),
    contactEmail: t.exposeString('contactEmail', { description: 'Where questions go.' }),
    storefrontUrl: t.exposeString('storefrontUrl', { description: 'Address of the shop.' }),
    trial: t.exposeBoolean('trial', { description: 'Whether this is a trial.' }),
    hasMailbox: t.boolean({ description: 'Whether mails are kept here to be read instead of being sent.', resolve: () => true }),
  }),
})

builder.queryFields(t => ({
  storeSettings: t.field({
    type: 'StoreSettings', description: 'The shop\'s settings.', extensions: allow('settings.read'),
    resolve: async (_root, _args, { services, settings }) => {
      const shop = await services.shop.settings()
      return {
        shopName: shop.name, currencyCode: shop.currencyCode, countryCode: shop.countryCode, contactEmail: shop.contactEmail,
        storefrontUrl: settings.publicUrl, trial: settings.mode === 'trial',
      }
    },
  }),
}))
