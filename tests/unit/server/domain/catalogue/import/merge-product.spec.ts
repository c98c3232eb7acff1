import { describe, expect, it } from 'vitest'
import type { ProductDocument } from '#server/db/mongo/documents.ts'
import { mergeProduct } from '#server/domain/catalogue/import/merge-product.ts'
import { readProducts } from '#server/domain/catalogue/import/read-products.ts'

const now = new Date('2026-01-02T03:04:05Z')
const later = new Date('2026-02-03T04:05:06Z')
const read = (...rows: string[]) => readProducts(['Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src', ...rows].join('\n'), 'EUR').products[0]!
const two = () => read('mug,Mug,Size,S,M-S,24,https://cdn.example/s.jpg', 'mug,,,L,M-L,28,')

function created(): ProductDocument {
  const { product, change } = mergeProduct(two(), null, now)
  expect(change).toBe('created')
  return product
}

describe('mergeProduct', () => {
  it('makes a product of a new handle', () => {
    expect(created()).toMatchObject({
      slug: 'mug', status: 'active', publishedAt: now, version: 1, minPrice: 2400, skus: ['M-S', 'M-L'],
      options: [{ name: 'Size', values: [{ name: 'S' }, { name: 'L' }] }],
      media: [{ url: 'https://cdn.example/s.jpg' }],
    })
  })

  it('changes nothing the second time', () => {
    const before = created()
    expect(mergeProduct(two(), before, later)).toMatchObject({ change: 'unchanged', product: before })
  })

  it('keeps variant ids: by SKU when options change, by options when the SKU does', () => {
    const before = created()
    const [small, large] = before.variants.map(variant => variant.id)
    const { product, change, variantIds } = mergeProduct(read('mug,Mug,Size,Small,M-S,24,', 'mug,,,L,NEW,28,'), before, later)
    expect(change).toBe('updated')
    expect(variantIds).toEqual([small, large])
    expect(product).toMatchObject({ version: 2, changedAt: later, createdAt: now, skus: ['M-S', 'NEW'] })
    expect(product.options[0]?.values.map(value => value.name)).toEqual(['Small', 'L'])
  })

  it('keeps what the file says nothing of', () => {
    const before: ProductDocument = {
      ...created(), subtitle: 'Speckled', collectionIds: ['c'], vendor: 'Tilda', careText: 'Wash it.',
      options: [{ name: 'Size', values: [{ name: 'S', color: '#fff' }, { name: 'L' }] }],
    }
    const { product } = mergeProduct(read('mug,Mug 2,Size,S,M-S,25,'), before, later)
    expect(product).toMatchObject({ title: 'Mug 2', subtitle: 'Speckled', collectionIds: ['c'], vendor: 'Tilda', careText: 'Wash it.' })
    expect(product.variants.map(variant => variant.price)).toEqual([2500, 2800])
    expect(product.options[0]?.values[0]).toEqual({ name: 'S', color: '#fff' })
  })

  it('replaces remote pictures and keeps uploaded ones', () => {
    const before = created()
    const uploaded = { id: 'u', altText: '', key: 'mug-1', widths: [320] }
    const { product } = mergeProduct(read('mug,Mug,Size,S,M-S,24,https://cdn.example/new.jpg'), { ...before, media: [uploaded, ...before.media] }, later)
    expect(product.media.map(asset => asset.key ?? asset.url)).toEqual(['mug-1', 'https://cdn.example/new.jpg'])
  })
})
