import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchProduct } from '../../../scripts/bench/catalogue-documents.ts'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

const UPKEEP = 'catalogue upkeep'
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.documents.products.insertMany(Array.from({ length: 450 }, (_, index) => ({ ...benchProduct(index, 4, new Date()), collectionIds: [] })))
  await office.work(UPKEEP)
})
afterAll(() => office.close())

interface CollectionView { id: string, version: number, slug: string, title: string, kind: string, updating: boolean, productCount: number, parent: { id: string } | null, children: { id: string }[], products: { nodes: { id: string, title: string }[] } }
interface Payload { collection: CollectionView | null, userErrors: UserErrorView[] }
const DETAIL = 'id version slug title kind updating productCount parent { id } children { id } products(perPage: 5) { nodes { id title } }'
const mutate = async (name: string, type: string, input: Record<string, unknown>): Promise<Payload> =>
  (await office.run<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) { collection { ${DETAIL} } userErrors { code field } } }`, { input }))[name]!
const create = (input: Record<string, unknown>) => mutate('collectionCreate', 'CollectionCreateInput', input)
const update = (input: Record<string, unknown>) => mutate('collectionUpdate', 'CollectionUpdateInput', input)
const made = async (title: string, more: Record<string, unknown> = {}) => (await create({ title, ...more })).collection!
const read = async (id: string) => (await office.run<{ collection: CollectionView }>(`query ($id: ID!) { collection(id: $id) { ${DETAIL} } }`, { id })).collection
const sale = (conditions: Record<string, unknown>[], match = 'ALL') => ({ rules: { match, conditions } })
async function product(input: Record<string, unknown>): Promise<{ id: string, version: number, collections: { id: string }[] }> {
  return (await office.run<{ productCreate: { product: { id: string, version: number, collections: { id: string }[] } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version collections { id } } } }', { input: { price: 1000, title: 'Ruled', ...input } })).productCreate.product
}
const collectionsOf = async (id: string) => (await office.documents.products.findOne({ _id: id }))!.collectionIds

describe('a tree of collections', () => {
  it('has no circles, whoever makes them', async () => {
    const a = await made('A')
    const b = await made('B', { parentId: a.id })
    const c = await made('C', { parentId: b.id })
    expect((await update({ id: a.id, version: a.version, parentId: c.id })).userErrors).toEqual([{ code: 'COLLECTION_CYCLE', field: ['input', 'parentId'] }])
    expect((await update({ id: a.id, version: a.version, parentId: a.id })).userErrors).toMatchObject([{ code: 'COLLECTION_CYCLE' }])
    expect((await update({ id: a.id, version: a.version, parentId: 'nowhere' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const [x, y] = [await made('X'), await made('Y')]
    await Promise.all([update({ id: x.id, version: 1, parentId: y.id }), update({ id: y.id, version: 1, parentId: x.id })])
    const parents = [(await read(x.id)).parent?.id, (await read(y.id)).parent?.id]
    expect(parents.filter(Boolean).length).toBeLessThanOrEqual(1)
  })

  it('closes up when one in the middle is deleted, and its products stay', async () => {
    const top = await made('Top')
    const middle = await made('Middle', { parentId: top.id })
    const bottom = await made('Bottom', { parentId: middle.id })
    const { id } = await product({ collectionIds: [middle.id, bottom.id] })
    const { collectionDelete } = await office.run<{ collectionDelete: { deletedCollectionId: string } }>('mutation ($id: ID!) { collectionDelete(id: $id) { deletedCollectionId } }', { id: middle.id })
    expect(collectionDelete.deletedCollectionId).toBe(middle.id)
    expect((await read(bottom.id)).parent?.id).toBe(top.id)
    await office.work(UPKEEP)
    expect(await collectionsOf(id)).toEqual([bottom.id])
    expect((await made('Middle')).slug).toBe('middle')
  })

  it('tells the second editor', async () => {
    const { id } = await made('Edited')
    const [one, two] = await Promise.all([update({ id, version: 1, title: 'One' }), update({ id, version: 1, title: 'Two' })])
    const lost = one.userErrors.length > 0 ? one : two
    expect(lost.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    expect(lost.collection?.title).toBe(lost === one ? 'Two' : 'One')
    expect((await create({ title: 'X', slug: 'edited' })).userErrors).toMatchObject([{ code: 'SLUG_TAKEN' }])
    expect((await create({ title: '🍵' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'slug'] }])
  })
})

describe('a collection with rules', () => {
  it('fills itself with what is there, in steps, and with what comes', async () => {
    const collection = await made('Sale under 50', sale([{ field: 'TAG', relation: 'EQUALS', value: 'SALE' }, { field: 'PRICE', relation: 'LESS_THAN', value: '5000' }]))
    expect([collection.kind, collection.updating]).toEqual(['RULES', true])
    await office.work(UPKEEP)
    const expected = await office.documents.products.countDocuments({ tags: 'sale', minPrice: { $lt: 5000 } })
    expect(expected).toBeGreaterThan(10)
    expect(await read(collection.id)).toMatchObject({ updating: false, productCount: expected })
    const { id, collections, version } = await product({ tags: ['sale'], price: 4999 })
    expect(collections).toEqual([{ id: collection.id }])
    await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id, version, tags: [] } })
    expect(await collectionsOf(id)).toEqual([])
  })

  it('is true again after any of its rules changed, and by hand nobody comes in or out', async () => {
    const collection = await made('Mugs', sale([{ field: 'PRODUCT_TYPE', relation: 'EQUALS', value: 'mug' }]))
    await office.work(UPKEEP)
    const mug = (await office.documents.products.findOne({ productType: 'Mug' }))!
    const change = async (collectionIds: string[]) => {
      const { version } = (await office.documents.products.findOne({ _id: mug._id }))!
      await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id: mug._id, version, collectionIds } })
    }
    await change([])
    expect(await collectionsOf(mug._id)).toContain(collection.id)
    const { collection: changed } = await update({ id: collection.id, version: 1, ...sale([{ field: 'PRODUCT_TYPE', relation: 'EQUALS', value: 'bowl' }]) })
    await office.work(UPKEEP)
    expect(await collectionsOf(mug._id)).not.toContain(collection.id)
    expect((await read(collection.id)).productCount).toBe(await office.documents.products.countDocuments({ productType: 'Bowl' }))
    // Filled by hand from now on: what is in it stays.
    await update({ id: collection.id, version: changed!.version, rules: null })
    await office.work(UPKEEP)
    expect(await read(collection.id)).toMatchObject({ kind: 'MANUAL', productCount: await office.documents.products.countDocuments({ productType: 'Bowl' }) })
  })

  it('follows stock without disturbing an editor, and imports from elsewhere, on every node', async () => {
    const collection = await made('There', sale([{ field: 'STOCK', relation: 'NOT_EQUALS', value: 'OUT' }, { field: 'TITLE', relation: 'STARTS_WITH', value: 'stocked' }]))
    await office.work(UPKEEP)
    const { id, version } = await product({ title: 'Stocked thing', onHand: 3 })
    await office.work(UPKEEP)
    expect(await collectionsOf(id)).toEqual([collection.id])
    const update = await office.run<{ productUpdate: { userErrors: unknown[] } }>('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id, version, subtitle: 'Seen before the stock was' } })
    expect(update.productUpdate.userErrors).toEqual([])
    // Another process writes the document by itself, as an import does.
    const other = office.node()
    await office.documents.products.updateOne({ _id: id }, { $set: { title: 'Gone elsewhere', changedAt: new Date() }, $inc: { version: 1 } })
    await other.changes.poll()
    for (let rounds = 0; rounds < 3; rounds++) await other.jobs.find(({ name }) => name === UPKEEP)!.run()
    expect(await collectionsOf(id)).toEqual([])
  })

  it.each([
    ['no condition', sale([])], ['a price with a fraction', sale([{ field: 'PRICE', relation: 'LESS_THAN', value: '50.00' }])], ['a tag that is greater', sale([{ field: 'TAG', relation: 'GREATER_THAN', value: 'x' }])],
    ['stock in words', sale([{ field: 'STOCK', relation: 'EQUALS', value: 'plenty' }])], ['no value', sale([{ field: 'TAG', relation: 'EQUALS', value: ' ' }])], ['a date that is none', sale([{ field: 'CREATED_AT', relation: 'LESS_THAN', value: 'soon' }])],
  ])('is refused with %s', async (_name, input) => {
    expect((await create({ title: 'Refused', ...input })).userErrors[0]).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('the order of a collection', () => {
  it('is the vendor\'s own, in the shop too; what comes later follows', async () => {
    const { id, slug } = await made('Ordered')
    const ids: string[] = []
    for (const title of ['One', 'Two', 'Three']) ids.push((await product({ title, status: 'ACTIVE', collectionIds: [id] })).id)
    const wanted = [ids[2]!, ids[0]!, ids[1]!]
    const { collection } = await mutate('collectionReorderProducts', 'CollectionReorderProductsInput', { id, version: 1, productIds: wanted })
    expect(collection!.products.nodes.map(node => node.id)).toEqual(wanted)
    const late = await product({ title: 'Late', status: 'ACTIVE', collectionIds: [id] })
    const shown = async (page: number) => (await office.shop<{ collection: { products: { totalCount: number, nodes: { id: string }[] } } }>('query ($slug: String!, $page: Int) { collection(slug: $slug) { products(page: $page, perPage: 2) { totalCount nodes { id } } } }', { slug, page })).collection.products
    expect([...(await shown(1)).nodes, ...(await shown(2)).nodes].map(node => node.id)).toEqual([...wanted, late.id])
    expect((await shown(1)).totalCount).toBe(4)
    expect((await mutate('collectionReorderProducts', 'CollectionReorderProductsInput', { id, version: 1, productIds: [] })).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  })
})
