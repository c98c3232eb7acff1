import type { HomepageDocument, MenuDocument, ShopSettingsDocument } from '../../db/mongo/documents.ts'

/** Menus by handle; every address in them exists. */
export const demoMenus: Pick<MenuDocument, 'handle' | 'title' | 'items'>[] = [
  {
    handle: 'main', title: 'Shop',
    items: [
      { title: 'Table', url: '/collections/table' },
      { title: 'Living', url: '/collections/living' },
      { title: 'Light', url: '/collections/light' },
      { title: 'Textiles', url: '/collections/textiles' },
      { title: 'Sale', url: '/collections/sale' },
    ],
  },
  {
    handle: 'footer-shop', title: 'Shop',
    items: [
      { title: 'New', url: '/collections/new' },
      { title: 'Table', url: '/collections/table' },
      { title: 'Living', url: '/collections/living' },
      { title: 'Light', url: '/collections/light' },
      { title: 'Textiles', url: '/collections/textiles' },
    ],
  },
  {
    handle: 'footer-help', title: 'Help',
    items: [
      { title: 'Track your order', url: '/order-lookup' },
      { title: 'Shipping and returns', url: '/pages/shipping-and-returns' },
      { title: 'Care and repair', url: '/pages/care-and-repair' },
      { title: 'Withdraw from a contract', url: '/pages/right-of-withdrawal' },
      { title: 'Contact', url: '/pages/contact' },
    ],
  },
  {
    handle: 'footer-about', title: 'Stillhaus',
    items: [
      { title: 'Our makers', url: '/pages/our-makers' },
      { title: 'Journal', url: '/pages/why-no-two-mugs-are-the-same' },
      { title: 'Imprint', url: '/pages/imprint' },
      { title: 'Privacy', url: '/pages/privacy' },
      { title: 'Terms', url: '/pages/terms' },
    ],
  },
]

/** The home page; pictures are named and resolved when it is loaded. */
export const demoHomepage = {
  hero: {
    title: 'Made slowly, used every day.',
    text: 'The autumn table: stoneware, glass and oak from eleven small workshops.',
    picture: { name: 'scene-hero', alt: 'A blue vase with olive branches beside a mug, bowls and a candle on an oak shelf' },
    darkPicture: { name: 'scene-bedside', alt: 'A lamp on a stool beside a bed in the evening' },
    actionLabel: 'Shop the table',
    actionUrl: '/collections/table',
    secondActionLabel: 'Meet the makers',
    secondActionUrl: '/pages/our-makers',
    // Measured on the picture: the mug's rim and the upper bowl.
    hotspots: [
      { x: 0.545, y: 0.735, productSlug: 'mug-rund' },
      { x: 0.79, y: 0.7, productSlug: 'bowls-orla' },
    ],
  },
  rows: [
    { title: 'New this week', linkLabel: 'All new things', linkUrl: '/collections/new', productSlugs: ['vase-alma', 'mug-rund', 'teapot-moos', 'lamp-linde'] },
    { title: 'Bought again and again', linkLabel: 'Best sellers', linkUrl: '/collections/best-sellers', productSlugs: ['linen-cushion-senf', 'tray-lund', 'planter-tivo', 'linen-towels-hede'] },
  ],
  rooms: [
    { title: 'For the table', text: 'Mugs, bowls, carafes', url: '/collections/table', picture: { name: 'bowls-nested', alt: 'Three nested bowls' } },
    { title: 'For slow evenings', text: 'Lamps and candles', url: '/collections/light', picture: { name: 'candle-smoked', alt: 'A burning candle in smoked glass' } },
    { title: 'For green corners', text: 'Pots with their plants', url: '/collections/planters', picture: { name: 'planter-olive', alt: 'An olive tree in a clay pot' } },
  ],
  story: {
    eyebrow: 'From the journal',
    title: 'Why no two mugs are the same',
    text: 'Iron in the clay comes up through the glaze at 1,240 degrees and leaves its freckles where it likes. We stopped calling that a fault.',
    linkLabel: 'Read on, 2 minutes',
    url: '/pages/why-no-two-mugs-are-the-same',
    picture: { name: 'scene-table', alt: 'A teapot and a mug on a walnut tray' },
  },
} satisfies DemoHomepage

interface Picture { name: string, alt: string }
type WithPicture<T> = Omit<T, 'image' | 'darkImage'> & { picture: Picture, darkPicture?: Picture }
interface DemoHomepage {
  hero: WithPicture<HomepageDocument['hero']>
  rows: HomepageDocument['rows']
  rooms: WithPicture<HomepageDocument['rooms'][number]>[]
  story: WithPicture<NonNullable<HomepageDocument['story']>>
}

/** Who the shop is and what it charges for a parcel. */
export const demoSettings: Omit<ShopSettingsDocument, '_id' | 'changedAt' | 'version' | 'demoLoadedAt'> = {
  name: 'Stillhaus',
  tagline: 'Things for a quiet home, made in small runs and sent from Hamburg.',
  description: 'Stoneware, glass, wood and linen from eleven small workshops. Made slowly, used every day.',
  announcement: 'Free shipping from €100 · 30 days to change your mind',
  contactEmail: 'hello@stillhaus.example',
  currencyCode: 'EUR',
  countryCode: 'DE',
  taxRatePercent: 19,
  taxTitle: 'VAT',
  returnDays: 30,
  shippingMethods: [
    { id: 'standard', title: 'Standard', description: 'DHL, 2 to 3 working days', price: 490, freeFrom: 10_000, countryCodes: ['DE'], minDays: 2, maxDays: 3 },
    { id: 'express', title: 'Express', description: 'DHL, the next working day', price: 1290, countryCodes: ['DE'], minDays: 1, maxDays: 1 },
    { id: 'standard-abroad', title: 'Standard', description: 'DHL, 4 to 6 working days', price: 990, freeFrom: 15_000, countryCodes: ['AT', 'CH'], minDays: 4, maxDays: 6 },
  ],
  // The demo shop asks nothing of its first visitor.
  confirmed: true,
}
