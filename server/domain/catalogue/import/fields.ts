/**
 * What a product file can say, each by the names that Shopify gives its column in its older and its present template, and
 * by words that sheets of others have for it. The first name is the field's own, by which people and programs name it.
 */
const FIELDS = {
  handle: { names: ['Handle', 'URL handle'], words: ['slug', 'permalink', 'url key'] },
  title: { names: ['Title'], words: ['name', 'product', 'product name', 'product title', 'item', 'item name', 'artikel', 'artikelname', 'artikelbezeichnung', 'bezeichnung', 'produkt', 'produktname', 'titel'] },
  body: { names: ['Body (HTML)', 'Description'], label: 'Description', words: ['body', 'product description', 'long description', 'text', 'beschreibung', 'artikelbeschreibung', 'produktbeschreibung', 'langtext'] },
  vendor: { names: ['Vendor'], words: ['brand', 'manufacturer', 'supplier', 'marke', 'hersteller', 'lieferant'] },
  type: { names: ['Type', 'Custom Product Type'], label: 'Product type', words: ['product type', 'category', 'kategorie', 'warengruppe', 'produkttyp'] },
  tags: { names: ['Tags'], words: ['tag', 'keywords', 'labels', 'schlagworte', 'schlagwörter', 'stichworte'] },
  published: { names: ['Published', 'Published on online store'], words: ['visible', 'sichtbar', 'veröffentlicht'] },
  status: { names: ['Status'], words: ['state'] },
  option1Name: { names: ['Option1 Name'], words: [] },
  option1Value: { names: ['Option1 Value'], words: [] },
  option2Name: { names: ['Option2 Name'], words: [] },
  option2Value: { names: ['Option2 Value'], words: [] },
  option3Name: { names: ['Option3 Name'], words: [] },
  option3Value: { names: ['Option3 Value'], words: [] },
  sku: { names: ['Variant SKU', 'SKU'], label: 'SKU', words: ['article number', 'item number', 'product code', 'artikelnummer', 'artikelnr', 'artikel-nr', 'art-nr', 'artnr', 'bestellnummer', 'produktnummer'] },
  barcode: { names: ['Variant Barcode', 'Barcode'], label: 'Barcode', words: ['gtin', 'ean', 'upc', 'isbn', 'ean code', 'ean-code'] },
  grams: { names: ['Variant Grams', 'Weight value (grams)'], label: 'Weight in grams', words: ['grams', 'weight (g)', 'weight in g', 'gewicht (g)', 'gewicht in g', 'gramm'] },
  tracker: { names: ['Variant Inventory Tracker', 'Inventory tracker'], label: 'Inventory tracker', words: [] },
  quantity: { names: ['Variant Inventory Qty', 'Inventory quantity'], label: 'Quantity in stock', words: ['stock', 'quantity', 'qty', 'on hand', 'in stock', 'inventory', 'bestand', 'lagerbestand', 'menge'] },
  policy: { names: ['Variant Inventory Policy', 'Continue selling when out of stock'], label: 'Continue selling when out of stock', words: [] },
  price: { names: ['Variant Price', 'Price'], label: 'Price', words: ['sales price', 'retail price', 'unit price', 'preis', 'verkaufspreis', 'vk', 'vk-preis', 'vk brutto', 'bruttopreis'] },
  compareAtPrice: { names: ['Variant Compare At Price', 'Compare-at price'], label: 'Compare-at price', words: ['rrp', 'msrp', 'list price', 'old price', 'uvp', 'streichpreis', 'alter preis'] },
  cost: { names: ['Cost per item'], words: ['cost', 'cost price', 'purchase price', 'einkaufspreis', 'ek', 'ek-preis'] },
  imageUrl: { names: ['Image Src', 'Product image URL'], label: 'Picture', words: ['image', 'image url', 'picture', 'picture url', 'photo', 'bild', 'bild-url', 'bild url', 'bildlink', 'foto'] },
  imagePosition: { names: ['Image Position'], label: 'Position of the picture', words: [] },
  imageAlt: { names: ['Image Alt Text'], label: 'Alt text of the picture', words: ['alt text', 'alt', 'alternativtext'] },
  variantImage: { names: ['Variant Image', 'Variant image URL'], label: 'Picture of the variant', words: [] },
  giftCard: { names: ['Gift Card'], words: [] },
  seoTitle: { names: ['SEO Title'], words: ['meta title', 'page title', 'seitentitel'] },
  seoDescription: { names: ['SEO Description'], words: ['meta description', 'metabeschreibung'] },
  subtitle: { names: ['Subtitle (product.metafields.zivero.subtitle)'], label: 'Subtitle', words: ['subtitle', 'short description', 'untertitel', 'kurzbeschreibung', 'kurztext'] },
  careText: { names: ['Care (product.metafields.zivero.care)'], label: 'Care', words: ['care', 'care instructions', 'pflege', 'pflegehinweise'] },
  makerText: { names: ['Maker (product.metafields.zivero.maker)'], label: 'Maker', words: ['maker'] },
  specifications: { names: ['Specifications (product.metafields.zivero.specifications)'], label: 'Specifications', words: ['specifications', 'specs', 'technical data', 'technische daten', 'eigenschaften'] },
  publishedAt: { names: ['Published at (product.metafields.zivero.published_at)'], label: 'Published at', words: [] },
  taxCategory: { names: ['Tax category (product.metafields.zivero.tax_category)'], label: 'Tax category', words: ['tax category', 'tax class', 'steuerklasse'] },
  collections: { names: ['Collections (product.metafields.zivero.collections)'], label: 'Collections', words: ['collections', 'kollektion', 'kollektionen', 'kategorien', 'categories'] },
  facets: { names: ['Facets (product.metafields.zivero.facets)'], label: 'Facets', words: ['facets', 'facetten', 'attributes', 'attribute', 'merkmale'] },
  related: { names: ['Related products (product.metafields.zivero.related_products)'], label: 'Related products', words: ['related products', 'related', 'cross-sells', 'cross-selling', 'ähnliche produkte', 'passt dazu', 'passt zu'] },
} as const satisfies Record<string, { names: readonly [string, ...string[]], words: readonly string[], label?: string }>

export type ColumnKey = keyof typeof FIELDS

export const COLUMN_KEYS = Object.keys(FIELDS) as ColumnKey[]

/** Fields without which nothing is a product. */
export const REQUIRED: readonly ColumnKey[] = ['handle', 'title', 'price']

/** The field's own name, which is that of Shopify's older template. */
export const nameOf = (key: ColumnKey): string => FIELDS[key].names[0]

/** The field for people who never saw Shopify's file. */
export function labelOf(key: ColumnKey): string {
  const field: { names: readonly [string, ...string[]], label?: string } = FIELDS[key]
  return field.label ?? field.names[0]
}

/** Upper case, spaces and full stops are everybody's own habit: `Artikel-Nr.` is `artikel-nr`. */
const plain = (name: string) => name.trim().toLowerCase().replaceAll(/[\s_]+/g, ' ').replace(/[.:*]+$/, '')

const BY_NAME = new Map(COLUMN_KEYS.flatMap(key => FIELDS[key].names.map((name): [string, ColumnKey] => [name.toLowerCase(), key])))
const BY_WORD = new Map(COLUMN_KEYS.flatMap(key => [...FIELDS[key].words, labelOf(key)].map((word): [string, ColumnKey] => [plain(word), key])))

/** The field that a heading names, by any of Shopify's names. */
export const fieldNamed = (name: string): ColumnKey | undefined => BY_NAME.get(name.trim().toLowerCase())

/** The field that a heading probably means; a person should look at it. */
export const fieldMeant = (heading: string): ColumnKey | undefined => BY_WORD.get(plain(heading))

/** Columns of Shopify's own that nothing here stands for, beside those of metafields and of markets. */
const SHOPIFY = new Set(['product category', 'standard product type', 'standardized product type', 'collection', 'charge tax', 'tax code', 'requires shipping', 'fulfillment service', 'weight unit for display'])

/** Whether a heading is known as one of Shopify's without a meaning here: kept for exports without a question. */
export function isShopifys(heading: string): boolean {
  return SHOPIFY.has(heading.toLowerCase())
    || /^(?:variant |unit price |google shopping ?\/|included ?\/|price ?\/|compare[ -]at price ?\/|option[123] linked to$)/i.test(heading)
    || /\((?:product|variant)\.metafields\.[^()]+\)$/i.test(heading)
}
