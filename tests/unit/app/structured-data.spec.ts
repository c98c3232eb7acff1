import { describe, expect, it } from 'vitest'
import { breadcrumbStructuredData, productStructuredData, serializeStructuredData } from '../../../app/utils/structured-data'

const SITE = 'https://shop.example'
const mug = {
  id: 'v1',
  sku: 'RUND-SAG',
  barcode: '4006381333931',
  title: 'Sage / 350 ml',
  availableForSale: true,
  price: { amount: 2400, currencyCode: 'EUR' },
  compareAtPrice: null,
  selectedOptions: [{ name: 'Color', value: 'Sage' }, { name: 'Size', value: '350 ml' }],
  image: { url: `${SITE}/media/sage.webp` },
}
const product = { slug: 'mug-rund', title: 'Mug Rund', vendor: 'Tilda Roth', description: 'A mug.', images: [`${SITE}/media/1.webp`] }

describe('serializeStructuredData', () => {
  it('lets nothing end the script element', () => {
    const text = serializeStructuredData({ name: '</script><script>alert(1)</script> & \u2028\u2029' })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script> & \u2028\u2029' })
  })
})

describe('productStructuredData', () => {
  it('is a Product with one Offer when there is one variant', () => {
    expect(productStructuredData({ ...product, variants: [mug] }, SITE)).toMatchObject({
      '@type': 'Product',
      'sku': 'RUND-SAG',
      'gtin': '4006381333931',
      'brand': { name: 'Tilda Roth' },
      'offers': { '@type': 'Offer', 'price': '24.00', 'priceCurrency': 'EUR', 'availability': 'https://schema.org/InStock', 'url': `${SITE}/products/mug-rund` },
    })
  })

  it('is a ProductGroup whose variants have their own address when there are several', () => {
    const sold = { ...mug, id: 'v2', sku: null, barcode: 'no gtin', availableForSale: false }
    const data = productStructuredData({ ...product, variants: [mug, sold] }, SITE)
    expect(data).toMatchObject({
      '@type': 'ProductGroup',
      'productGroupID': 'mug-rund',
      'variesBy': ['https://schema.org/color', 'https://schema.org/size'],
      'hasVariant': [
        { name: 'Mug Rund, Sage, 350 ml', color: 'Sage', size: '350 ml', offers: { url: `${SITE}/products/mug-rund?variant=v1` } },
        { sku: 'v2', offers: { availability: 'https://schema.org/OutOfStock' } },
      ],
    })
    expect(JSON.stringify(data)).not.toContain('no gtin')
  })

  it('names the price before only when it was higher', () => {
    const reduced = { ...mug, compareAtPrice: { amount: 3400, currencyCode: 'EUR' } }
    expect(productStructuredData({ ...product, variants: [reduced] }, SITE)).toMatchObject({
      offers: { priceSpecification: { priceType: 'https://schema.org/StrikethroughPrice', price: '34.00' } },
    })
    const raised = { ...mug, compareAtPrice: { amount: 2000, currencyCode: 'EUR' } }
    expect(JSON.stringify(productStructuredData({ ...product, variants: [raised] }, SITE))).not.toContain('Strikethrough')
  })

  it('writes prices with the digits of their currency', () => {
    const yen = { ...mug, price: { amount: 2400, currencyCode: 'JPY' } }
    expect(productStructuredData({ ...product, variants: [yen] }, SITE)).toMatchObject({ offers: { price: '2400' } })
  })
})

describe('breadcrumbStructuredData', () => {
  it('numbers the trail; the page itself has no address', () => {
    const { itemListElement } = breadcrumbStructuredData([{ title: 'Home', path: '/' }, { title: 'Table' }], SITE)
    expect(itemListElement).toEqual([
      { '@type': 'ListItem', 'position': 1, 'name': 'Home', 'item': `${SITE}/` },
      { '@type': 'ListItem', 'position': 2, 'name': 'Table' },
    ])
  })
})
