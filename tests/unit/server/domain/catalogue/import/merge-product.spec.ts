import { describe, expect, it } from 'vitest'
import type { ProductDocument } from '#server/db/mongo/documents.ts'
import { mergeProduct } from '#server/domain/catalogue/import/merge-product.ts'
import { readWhole } from '../../../../../support/import-file.ts'

const now = new Date('2026-01-02T03:04:05Z')
const later = new Date('2026-02-03T04:05:06Z')
const read = async (...rows: string[]) => (await readWhole(['Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src', ...rows].join('\n'))).products[0]!
const two = () => read('mug,Mug,Size,S,M-S,24,https://cdn.example/s.jpg', 'mug,,,L,M-L,28,')

async function created(): Promise<ProductDocument> {
  const { product, change } = mergeProduct(await two(), null, now)
  expect(change).toBe('created')
  return product
}

describe('mergeProduct', () => {
  it('makes a product of a new handle', async () => {
    expect(await created()).toMatchObject({
      slug: 'mug', status: 'active', publishedAt: now, version: 1, minPrice: 2400, skus: ['M-S', 'M-L'],
      options: [{ name: 'Size', values: [{ name: 'S' }, { name: 'L' }] }],
      media: [{ url: 'https://cdn.example/s.jpg' }],
    })
  })

  it('changes nothing the second time', async () => {
    const before = await created()
    expect(mergeProduct(await two(), before, later)).toMatchObject({ change: 'unchanged', product: before })
  })

  it('keeps variant ids: by SKU when options change, by options when the SKU does', async () => {
    const before = await created()
    const [small, large] = before.variants.map(variant => variant.id)
    const { product, change, variantIds } = mergeProduct(await read('mug,Mug,Size,Small,M-S,24,', 'mug,,,L,NEW,28,'), before, later)
    expect(change).toBe('updated')
    expect(variantIds).toEqual([small, large])
    expect(product).toMatchObject({ version: 2, changedAt: later, createdAt: now, skus: ['M-S', 'NEW'] })
    expect(product.options[0]?.values.map(value => value.name)).toEqual(['Small', 'L'])
  })

  it('keeps what the file says nothing of', async () => {
    const before: ProductDocument = {
      ...await created(), subtitle: 'Speckled', collectionIds: ['c'], vendor: 'Tilda', careText: 'Wash it.',
      options: [{ name: 'Size', values: [{ name: 'S', color: '#fff' }, { name: 'L' }] }],
    }
    const { product } = mergeProduct(await read('mug,Mug 2,Size,S,M-S,25,'), before, later)
    expect(product).toMatchObject({ title: 'Mug 2', subtitle: 'Speckled', collectionIds: ['c'], vendor: 'Tilda', careText: 'Wash it.' })
    expect(product.variants.map(variant => variant.price)).toEqual([2500, 2800])
    expect(product.options[0]?.values[0]).toEqual({ name: 'S', color: '#fff' })
  })

  it('replaces remote pictures and keeps uploaded ones', async () => {
    const before = await created()
    const uploaded = { id: 'u', altText: '', key: 'mug-1', widths: [320] }
    const { product } = mergeProduct(await read('mug,Mug,Size,S,M-S,24,https://cdn.example/new.jpg'), { ...before, media: [uploaded, ...before.media] }, later)
    expect(product.media.map(asset => asset.key ?? asset.url)).toEqual(['mug-1', 'https://cdn.example/new.jpg'])
  })

  it('keeps a picture that was fetched, or uploaded here, when the file names its address', async () => {
    const before = await created()
    const uploaded = { id: 'u', altText: 'Mug', key: 'abc', widths: [320] }
    const media = [uploaded, ...before.media.map(asset => ({ ...asset, key: 'fetched', widths: [320] }))]
    const row = (url: string) => read('mug,Mug,Size,S,M-S,24,https://cdn.example/s.jpg', `mug,,,L,M-L,28,${url}`)
    const { product, change } = mergeProduct(await row('https://shop.example/media/abc/320.webp'), { ...before, media }, later)
    expect(change).toBe('updated')
    expect(product.media).toEqual([media[1], uploaded])
  })

  it('leaves cells of further columns until a file says otherwise', async () => {
    const kept = [{ name: 'Google Shopping / MPN', value: 'M1' }]
    const before = { ...await created(), otherColumns: kept }
    expect(mergeProduct(await two(), before, later)).toMatchObject({ change: 'unchanged' })
    const { products } = await readWhole('Handle,Title,Variant Price,Option1 Name,Option1 Value,Google Shopping / MPN,Variant Taxable\nmug,Mug,24,Size,S,,FALSE')
    const { product } = mergeProduct(products[0]!, before, later)
    expect(product.otherColumns).toBeUndefined()
    expect(product.variants[0]?.otherColumns).toEqual([{ name: 'Variant Taxable', value: 'FALSE' }])
  })
})
