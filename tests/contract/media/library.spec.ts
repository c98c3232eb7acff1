import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAssetRepository } from '../../../server/domain/media/asset.repository.ts'
import { GRACE } from '../../../server/domain/media/collect-assets.ts'
import { createStoreAsset } from '../../../server/domain/media/store-asset.ts'
import { createSharpProcessor } from '../../../server/drivers/picture/sharp.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { photo } from '../../support/pictures.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const upload = async (bytes: Uint8Array, services = office.services) => {
  const stored = await services.storeAsset({ bytes, fileName: 'mug.png' })
  if (!stored.ok) throw new Error(stored.errors[0]!.message)
  return stored.value
}
const isThere = async (key: string) => await office.services.media.open(key, '320.webp') !== null
const remove = (id: string) => office.services.mediaLibrary.remove({ ids: [id] })
const collect = () => office.work('orphaned pictures')

it('is one picture whoever uploads the same bytes at the same time, on any node', async () => {
  const bytes = await photo('png', 340, 100)
  const node = office.node()
  const all = await Promise.all([upload(bytes), upload(bytes, node), upload(bytes), upload(bytes, node)])
  expect(new Set(all.map(asset => asset._id)).size).toBe(1)
  expect(await office.documents.assets.countDocuments({ key: all[0]!.key })).toBe(1)
})

it('loses a deleted picture\'s files after a while, not at once; an upload brings it back in between', async () => {
  const bytes = await photo('png', 341, 100)
  const asset = await upload(bytes)
  await remove(asset._id)
  expect(await office.services.mediaLibrary.find(asset._id)).toBeNull()
  await collect()
  expect(await isThere(asset.key)).toBe(true)

  await upload(bytes)
  office.advance(GRACE + 1_000)
  await collect()
  expect(await isThere(asset.key)).toBe(true)

  await remove(asset._id)
  office.advance(GRACE + 1_000)
  await collect()
  expect(await isThere(asset.key)).toBe(false)
  expect(await office.documents.assets.findOne({ _id: asset._id })).toBeNull()
  expect((await upload(bytes)).version).toBe(2)
  expect(await isThere(asset.key)).toBe(true)
})

it('keeps the files of a deleted picture that a product shows all the same', async () => {
  const asset = await upload(await photo('png', 342, 100))
  await remove(asset._id)
  // As if it had been attached in the same moment.
  const { productCreate: { product } } = await office.run<{ productCreate: { product: { id: string } } }>('mutation { productCreate(input: { title: "Late", price: 100 }) { product { id } } }')
  await office.documents.products.updateOne({ _id: product.id }, { $set: { media: [{ id: asset._id, altText: '', key: asset.key, widths: asset.widths }] } })
  office.advance(GRACE + 1_000)
  await collect()
  expect(await isThere(asset.key)).toBe(true)
})

it('is not deleted when a product that shows it cannot be changed', async () => {
  const asset = await upload(await photo('png', 344, 100))
  const { productCreate: { product } } = await office.run<{ productCreate: { product: { id: string } } }>('mutation { productCreate(input: { title: "Stuck", price: 100 }) { product { id } } }')
  // As an earlier version could leave it: no change of it is accepted.
  const [variant] = (await office.documents.products.findOne({ _id: product.id }))!.variants
  await office.documents.products.updateOne({ _id: product.id }, { $set: {
    media: [{ id: asset._id, altText: '', key: asset.key, widths: asset.widths }],
    skus: ['TWICE', 'TWICE'],
    variants: [{ ...variant!, sku: 'TWICE' }, { ...variant!, id: '01a20000-0000-7000-8000-00000000abcd', sku: 'TWICE' }],
  } })
  expect(await office.services.mediaLibrary.remove({ ids: [asset._id], force: true })).toMatchObject({ deleted: [], refused: { errors: [{ code: 'SKU_TAKEN' }] } })
  expect(await office.services.mediaLibrary.find(asset._id)).not.toBeNull()
})

it('survives an end at any moment of an upload: nothing half is shown, the next try completes it, what is left is collected', async () => {
  const bytes = await photo('png', 343, 100)
  const assets = createAssetRepository(office.documents)
  const { media, clock } = office.services
  const files = 3 * 2
  for (let written = 0; written < files; written++) {
    let count = 0
    const dying = { ...media, put: async (...args: Parameters<typeof media.put>) => {
      if (count++ === written) throw new Error('killed')
      await media.put(...args)
    } }
    await expect(createStoreAsset({ assets, store: dying, processor: createSharpProcessor(), clock })({ bytes, fileName: 'x.png' })).rejects.toThrow('killed')
    expect((await office.services.mediaLibrary.list({}, { offset: 0, limit: 100 })).map(asset => asset.width)).not.toContain(343)
  }
  const asset = await upload(bytes)
  for (const width of asset.widths) for (const format of ['avif', 'webp', 'jpg']) expect(await media.open(asset.key, `${width}.${format}`)).not.toBeNull()

  const other = await photo('png', 344, 100)
  const dying = { ...media, put: () => Promise.reject(new Error('killed')) }
  await expect(createStoreAsset({ assets, store: dying, processor: createSharpProcessor(), clock })({ bytes: other, fileName: 'x.png' })).rejects.toThrow('killed')
  office.advance(GRACE + 1_000)
  await collect()
  expect(await office.documents.assets.countDocuments({ state: { $ne: 'ready' }, width: 344 })).toBe(0)
})

it('makes one picture ready after the other and says when too many wait', async () => {
  const many = await Promise.all(Array.from({ length: 80 }, (_, index) => photo('png', 20 + index, 20)))
  const results = await Promise.all(many.map(bytes => office.services.storeAsset({ bytes, fileName: 'x.png' })))
  const busy = results.filter(result => !result.ok && result.errors[0]!.code === 'BUSY')
  expect(busy.length).toBeGreaterThan(0)
  expect(results.filter(result => result.ok)).toHaveLength(80 - busy.length)
  expect(busy.length).toBeLessThan(40)
})
