import type { PageDocument, ShopSettingsDocument, MenuDocument } from '../db/mongo/documents.ts'

/** What a shop starts from when it sells its own things: enough to take an order, and drafts that say so. */
export const emptySettings: Omit<ShopSettingsDocument, '_id' | 'changedAt' | 'version'> = {
  name: 'My shop',
  tagline: '',
  description: '',
  contactEmail: '',
  currencyCode: 'EUR',
  countryCode: 'DE',
  taxRatePercent: 19,
  taxTitle: 'VAT',
  returnDays: 14,
  shippingMethods: [
    { id: 'standard', title: 'Standard', price: 490, countryCodes: ['DE', 'AT', 'CH'], minDays: 2, maxDays: 4 },
  ],
  confirmed: false,
}

const draft = (what: string) => `<p>This page is a draft. ${what} Replace this text before you sell; it is no legal advice.</p>`

export const emptyPages: Pick<PageDocument, 'slug' | 'title' | 'seoDescription' | 'bodyHtml'>[] = [
  { slug: 'shipping-and-returns', title: 'Shipping and returns', seoDescription: '', bodyHtml: draft('Say what shipping costs, how long it takes, and how something is sent back.') },
  { slug: 'right-of-withdrawal', title: 'Withdraw from a contract', seoDescription: '', bodyHtml: draft('Say how a customer withdraws, within at least 14 days.') },
  { slug: 'privacy', title: 'Privacy', seoDescription: '', bodyHtml: draft('Say what you store about your customers, why, and for how long.') },
  { slug: 'terms', title: 'Terms', seoDescription: '', bodyHtml: draft('Say on which terms you sell.') },
  { slug: 'imprint', title: 'Imprint', seoDescription: '', bodyHtml: draft('Say who you are: name, address, register and VAT number, and how you are reached.') },
]

export const emptyMenus: Pick<MenuDocument, 'handle' | 'title' | 'items'>[] = [
  { handle: 'main', title: 'Shop', items: [{ title: 'All products', url: '/search' }] },
  { handle: 'footer-shop', title: 'Shop', items: [{ title: 'All products', url: '/search' }] },
  {
    handle: 'footer-help', title: 'Help',
    items: [
      { title: 'Shipping and returns', url: '/pages/shipping-and-returns' },
      { title: 'Withdraw from a contract', url: '/pages/right-of-withdrawal' },
    ],
  },
  {
    handle: 'footer-about', title: 'Company',
    items: [
      { title: 'Imprint', url: '/pages/imprint' },
      { title: 'Privacy', url: '/pages/privacy' },
      { title: 'Terms', url: '/pages/terms' },
    ],
  },
]
