import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchProduct } from '../../../scripts/bench/catalogue-documents.ts'
import { changedPrice } from '../../../shared/utils/price-change.ts'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
const JOB = 'bulk operations'
const products = Array.from({ length: 260 }, (_, index) => benchProduct(index, 4, new Date()))
const ids = products.map(({ _id }) => _id)

beforeAll(async () => {
  office = await openOffice()
  await office.documents.products.insertMany(products)
})
afterAll(() => office.close())

interface Operation { id: string, state: string, total: number, doneCount: number, changedCount: number, failedCount: number, problems: { productId: string, code: string }[] }
interface Started { operation: Operation | null, results: { productId: string, product: { status: string } | null, userErrors: UserErrorView[] }[], userErrors: UserErrorView[] }
const OPERATION = 'operation { id state total doneCount changedCount failedCount problems { productId code } }'
const start = async (input: Record<string, unknown>) => (await office.run<{ productsBulkUpdate: Started }>(`mutation ($input: ProductsBulkUpdateInput!) { productsBulkUpdate(input: $input) { ${OPERATION} results { productId product { status } userErrors { code } } userErrors { code field } } }`, { input })).productsBulkUpdate
const undo = async (id: string) => (await office.run<{ bulkOperationUndo: { operation: Operation | null, userErrors: UserErrorView[] } }>(`mutation ($id: ID!) { bulkOperationUndo(id: $id) { ${OPERATION} userErrors { code } } }`, { id })).bulkOperationUndo
const operation = async (id: string) => (await office.run<{ operation: Operation }>(`query ($id: ID!) { operation: bulkOperation(id: $id) { id state total doneCount changedCount failedCount problems { productId code } } }`, { id })).operation
const stored = async (id: string) => (await office.documents.products.findOne({ _id: id }))!
const prices = async () => new Map((await office.documents.products.find().toArray()).map(product => [product._id, product.variants.map(({ price }) => price)]))

describe('a price', () => {
  it.each([
    [1990, { percent: -20 }, 1592], [999, { percent: 12.5 }, 1124], [105, { percent: -50 }, 53], [1990, { amount: -90 }, 1900], [1_000_000_000_001, { percent: 0.01 }, 1_000_100_000_001],
    [1592, { percent: 0, rounding: 'WHOLE' }, 1600], [1592, { percent: 0, rounding: 'END_99' }, 1599], [1530, { percent: 0, rounding: 'END_99' }, 1499], [10, { percent: 0, rounding: 'END_99' }, 99],
  ] as const)('of %i changed by %o is %i', (price, change, expected) => {
    expect(changedPrice(price, change, 'EUR')).toBe(expected)
  })
  it('is rounded in the currency\'s own units', () => {
    expect(changedPrice(1592, { percent: 0, rounding: 'WHOLE' }, 'KWD')).toBe(2000)
    expect(changedPrice(1592, { percent: 0, rounding: 'END_99' }, 'KWD')).toBe(1990)
  })
})

describe('an operation on few products', () => {
  it('is over at once, and says what became of each', async () => {
    const { operation, results } = await start({ ids: [ids[0], 'gone', ids[1]], status: 'ARCHIVED', tagsAdd: ['Old', 'sale'], tagsRemove: ['REGULAR'] })
    expect(operation).toMatchObject({ state: 'DONE', total: 3, doneCount: 3, changedCount: 2, failedCount: 1, problems: [{ productId: 'gone', code: 'NOT_FOUND' }] })
    expect(results.map(({ product, userErrors }) => product?.status ?? userErrors[0]?.code)).toEqual(['ARCHIVED', 'NOT_FOUND', 'ARCHIVED'])
    expect((await stored(ids[1]!)).tags).toEqual([...products[1]!.tags.filter(tag => tag !== 'regular'), 'Old', 'sale'])
    expect((await undo(operation!.id)).operation).toMatchObject({ state: 'UNDONE', changedCount: 2 })
    expect(await stored(ids[1]!)).toMatchObject({ tags: products[1]!.tags, status: 'active' })
    expect((await undo(operation!.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('that is undone leaves alone what somebody changed since', async () => {
    const { operation } = await start({ ids: ids.slice(2, 4), price: { percent: -10, rounding: 'END_99', showAsReduced: true } })
    expect((await stored(ids[2]!)).variants[0]).toMatchObject({ price: 899, compareAtPrice: 974 })
    const { version } = await stored(ids[2]!)
    await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id: ids[2], version, title: 'Renamed since' } })
    expect((await undo(operation!.id)).operation).toMatchObject({ changedCount: 1, failedCount: 1, problems: [{ productId: ids[2], code: 'CHANGED_SINCE' }] })
    expect((await stored(ids[3]!)).variants[0]!.compareAtPrice).toBeUndefined()
  })

  it('that deletes can be undone', async () => {
    const { operation } = await start({ ids: ids.slice(4, 6), delete: true })
    expect(await stored(ids[4]!)).toMatchObject({ status: 'archived', deletedAt: expect.any(Date) as Date })
    expect((await undo(operation!.id)).operation).toMatchObject({ state: 'UNDONE', changedCount: 2 })
    expect(await stored(ids[4]!)).toMatchObject({ status: 'active', slug: products[4]!.slug })
  })

  it.each([
    ['nothing to change', { ids: [ids[0]] }], ['nobody to change', { ids: [], status: 'ACTIVE' }], ['no selection', { status: 'ACTIVE' }], ['a percentage and an amount', { ids: [ids[0]], price: { percent: 1, amount: 1 } }],
    ['three decimals', { ids: [ids[0]], price: { percent: 1.234 } }], ['a collection that is not there', { ids: [ids[0]], collectionIdsAdd: ['x'] }], ['minus 100 %', { ids: [ids[0]], price: { percent: -100 } }],
  ])('is refused with %s', async (_name, input) => {
    const { operation, userErrors } = await start(input)
    expect(operation).toBeNull()
    expect(userErrors[0]?.field?.[0]).toBe('input')
  })

  it('refuses single products whose price would fall below zero', async () => {
    const { operation } = await start({ ids: [ids[0], ids[200]], price: { amount: -1_000 } })
    expect(operation).toMatchObject({ changedCount: 1, problems: [{ productId: ids[0], code: 'PRICE_TOO_LOW' }] })
    await undo(operation!.id)
  })
})

describe('an operation on all pages of a list', () => {
  it('is shown before it begins', async () => {
    const { preview } = await office.run<{ preview: { count: number, sample: { before: { priceRange: { minVariantPrice: { amount: number } } }, after: { priceRange: { minVariantPrice: { amount: number } } } }[] } }>(
      `query ($input: ProductsBulkUpdateInput!) { preview: productsBulkPreview(input: $input) { count sample { before { priceRange { minVariantPrice { amount } } } after { priceRange { minVariantPrice { amount } } } } } }`,
      { input: { selection: { filter: { tag: 'regular' }, excludeIds: [ids[1]] }, price: { percent: 10 } } })
    expect(preview.count).toBe(233)
    expect(preview.sample).toHaveLength(10)
    for (const { before, after } of preview.sample) expect(after.priceRange.minVariantPrice.amount).toBe(Math.round(before.priceRange.minVariantPrice.amount * 1.1))
  })

  it('goes on in steps on several nodes, each price changed once, and can be undone', async () => {
    const before = await prices()
    const { operation: begun, results } = await start({ selection: {}, price: { percent: 10 } })
    expect([begun!.state, begun!.total, results]).toEqual(['RUNNING', 260, []])
    const nodes = [office.services, office.node(), office.node()]
    while ((await operation(begun!.id)).state === 'RUNNING') await Promise.all(nodes.map(node => node.jobs.find(({ name }) => name === JOB)!.run()))
    expect(await operation(begun!.id)).toMatchObject({ state: 'DONE', doneCount: 260, changedCount: 260, failedCount: 0 })
    const after = await prices()
    for (const [id, all] of before) expect(after.get(id)).toEqual(all.map(price => changedPrice(price, { percent: 10 }, 'EUR')))
    expect((await undo(begun!.id)).operation).toMatchObject({ state: 'UNDOING' })
    await office.work(JOB)
    expect(await prices()).toEqual(before)
  })

  it('that broke off in a step repeats it without changing anything twice', async () => {
    const before = await prices()
    const { operation: begun } = await start({ selection: {}, price: { amount: 100 } })
    await office.services.jobs.find(({ name }) => name === JOB)!.run()
    // As if the process had been killed before it could note how far it came.
    await office.postgres.db.execute(`update bulk_operation set position = 0, state = 'running', leased_until = now() where id = '${begun!.id}'`)
    await office.work(JOB)
    const after = await prices()
    for (const [id, all] of before) expect(after.get(id)).toEqual(all.map(price => price + 100))
  })

  it('stops when somebody says so', async () => {
    const { operation: begun } = await start({ selection: {}, tagsAdd: ['stopped'] })
    await office.run('mutation ($id: ID!) { bulkOperationCancel(id: $id) { userErrors { code } } }', { id: begun!.id })
    await office.work(JOB)
    expect(await operation(begun!.id)).toMatchObject({ state: 'CANCELLED', doneCount: 0 })
    expect(await office.documents.products.countDocuments({ tags: 'stopped' })).toBe(0)
  })
})
