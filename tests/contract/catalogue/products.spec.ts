import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

interface ProductView {
  id: string
  version: number
  slug: string
  title: string
  status: string
  options: { name: string, values: { name: string, swatch: { color: string | null } | null }[] }[]
  variants: { totalCount: number, nodes: { id: string, title: string, sku: string | null, price: { amount: number }, position: number }[] }
}
interface Payload { product: ProductView | null, warnings: UserErrorView[], userErrors: UserErrorView[] }

const DETAIL = `product { id version slug title status options { name values { name swatch { color } } }
  variants(first: 100) { totalCount nodes { id title sku position price { amount } } } } warnings { code field } userErrors { code message field }`

async function mutate(name: string, type: string, input: Record<string, unknown>): Promise<Payload> {
  return (await office.run<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${DETAIL} } }`, { input }))[name]!
}
const create = async (input: Record<string, unknown>) => mutate('productCreate', 'ProductCreateInput', { price: 1000, ...input })
const made = async (input: Record<string, unknown>) => (await create(input)).product!
const update = (input: Record<string, unknown>) => mutate('productUpdate', 'ProductUpdateInput', input)
const setOptions = (input: Record<string, unknown>) => mutate('productOptionsSet', 'ProductOptionsSetInput', input)
const values = (...names: string[]) => names.map(name => ({ name }))
const titles = ({ product }: Payload) => product!.variants.nodes.map(({ title }) => title)
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)

describe('a product', () => {
  it('keeps every field that it is given, its HTML made harmless', async () => {
    const { id } = await made({ title: 'Bowl', slug: 'bowl-whole' })
    const input = {
      id, version: 1, title: 'Bowl Whole', subtitle: 'Deep', descriptionHtml: '<p onclick="x()">Hi<img src=x onerror=alert(1)><svg onload=alert(1)></svg><script>alert(1)</script></p><iframe src="//x"></iframe>',
      vendor: 'Kiln', productType: 'Bowl', tags: ['oak', 'Oak', 'sale'], seoTitle: 'T', seoDescription: 'D', status: 'ACTIVE', publishedAt: '2030-01-01T00:00:00.000Z',
      taxCategory: 'reduced', careText: 'Wash', makerText: 'Made', specifications: [{ name: 'Height', value: '8 cm' }], relatedProductIds: [],
    }
    expect(codes(await update(input))).toEqual([])
    const { product } = await office.run<{ product: Record<string, unknown> }>(`query ($id: ID!) { product(id: $id) {
      title subtitle descriptionHtml vendor productType tags seoTitle seoDescription status publishedAt taxCategory careText makerText specifications { name value } } }`, { id })
    expect(product).toEqual({
      title: 'Bowl Whole', subtitle: 'Deep', descriptionHtml: '<p>Hi</p>', vendor: 'Kiln', productType: 'Bowl', tags: ['Oak', 'sale'], seoTitle: 'T', seoDescription: 'D', status: 'ACTIVE',
      publishedAt: '2030-01-01T00:00:00.000Z', taxCategory: 'reduced', careText: 'Wash', makerText: 'Made', specifications: [{ name: 'Height', value: '8 cm' }],
    })
    expect((await office.shop<{ product: unknown }>('{ product(slug: "bowl-whole") { id } }')).product).toBeNull()
  })

  it.each([
    ['a slug of emoji', { slug: '🍵🍵' }, 'slug'], ['a title without letters', { title: '🍵' }, 'slug'], ['an empty title', { title: '  ' }, 'title'], ['a negative price', { price: -1 }, 'price'],
    ['a negative cost', { cost: -5 }, 'cost'], ['a title of 300 characters', { title: 'x'.repeat(300) }, 'title'], ['a collection that is not there', { collectionIds: ['nowhere'] }, 'collectionIds'],
    ['101 tags', { tags: Array.from({ length: 101 }, (_, index) => `t${index}`) }, 'tags'],
  ])('is refused with %s, and the field is named', async (_name, input, field) => {
    const { product, userErrors } = await create({ title: 'Refused', ...input })
    expect(product).toBeNull()
    expect(userErrors[0]?.field?.slice(0, 2)).toEqual(['input', field])
    expect(userErrors[0]?.message.length).toBeGreaterThan(10)
  })

  it('takes no fraction of a minor unit', async () => {
    const { errors } = await office.ask('owner', 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', { input: { title: 'Half', price: 10.5 } })
    expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
  })

  it('that has a SKU keeps it: another is told whose it is', async () => {
    await made({ title: 'First owner', sku: 'SKU-1' })
    const { userErrors } = await create({ title: 'Second owner', sku: 'SKU-1' })
    expect(userErrors).toEqual([{ code: 'SKU_TAKEN', message: 'The SKU SKU-1 belongs to "First owner" (first-owner). Give each variant its own.', field: ['input', 'sku'] }])
    // Without one, there may be many.
    expect(codes(await create({ title: 'No SKU' }))).toEqual([])
    expect(codes(await create({ title: 'No SKU', sku: '' }))).toEqual([])
  })

  it('warns of a barcode that marketplaces refuse, and saves it', async () => {
    const { warnings, product } = await create({ title: 'Coded', barcode: '4006381333932' })
    expect(product).not.toBeNull()
    expect(warnings).toEqual([{ code: 'GTIN_INVALID', field: ['variants', '0', 'barcode'] }])
    expect((await create({ title: 'Coded well', barcode: '4006381333931' })).warnings).toEqual([])
  })

  it('tells the second editor, with what the first one saved', async () => {
    const { id } = await made({ title: 'Two editors' })
    const results = await Promise.all(Array.from({ length: 6 }, (_, index) => update({ id, version: 1, title: `Editor ${index}` })))
    const won = results.filter(result => result.userErrors.length === 0)
    expect(won).toHaveLength(1)
    for (const lost of results.filter(result => result !== won[0])) {
      expect(codes(lost)).toEqual(['VERSION_CONFLICT'])
      expect(lost.product?.title).toBe(won[0]!.product!.title)
    }
    expect(codes(await update({ id, version: 99, title: 'From the future' }))).toEqual(['VERSION_CONFLICT'])
  })

  it('that is deleted comes back as it was, at an address like its own when that was taken', async () => {
    const original = await made({ title: 'Comes back', sku: 'BACK-1', status: 'ACTIVE' })
    const remove = () => office.run<{ productDelete: { deletedProductId: string | null, userErrors: UserErrorView[] } }>('mutation ($id: ID!) { productDelete(input: { id: $id }) { deletedProductId userErrors { code } } }', { id: original.id })
    expect((await remove()).productDelete.deletedProductId).toBe(original.id)
    expect((await remove()).productDelete.userErrors).toEqual([{ code: 'NOT_FOUND' }])
    const taker = await made({ title: 'Comes back', sku: 'BACK-1' })
    expect(taker.slug).toBe('comes-back')
    const restore = () => mutate('productRestore', 'ProductRestoreInput', { id: original.id })
    expect((await restore()).userErrors[0]).toMatchObject({ code: 'SKU_TAKEN' })
    await update({ id: taker.id, version: 1, variants: [{ id: taker.variants.nodes[0]!.id, sku: null }] })
    expect((await restore()).product).toMatchObject({ id: original.id, slug: 'comes-back-2', status: 'ACTIVE', variants: { nodes: [{ id: original.variants.nodes[0]!.id, sku: 'BACK-1' }] } })
    expect(codes(await restore())).toEqual(['NOT_FOUND'])
  })

  it('is copied as a draft with ids of its own', async () => {
    const { id, variants } = await made({ title: 'Original', sku: 'ORIG', status: 'ACTIVE', options: [{ name: 'Color', values: values('Sage', 'Cream') }] })
    const { product } = await mutate('productDuplicate', 'ProductDuplicateInput', { id })
    expect(product).toMatchObject({ title: 'Original (copy)', slug: 'original-copy', status: 'DRAFT', version: 1, variants: { totalCount: 2, nodes: [{ title: 'Sage', sku: null }, { title: 'Cream' }] } })
    expect(product!.variants.nodes.map(node => node.id)).not.toContain(variants.nodes[0]!.id)
  })
})

describe('options', () => {
  it('turn a simple product into one with variants, and what was sold of it stays', async () => {
    const { id, slug, variants } = await made({ title: 'Grows', sku: 'GROWS', price: 1500, status: 'ACTIVE' })
    const first = variants.nodes[0]!.id
    const grown = await setOptions({ productId: id, version: 1, options: [{ name: 'Color', values: [{ name: 'Sage', color: '#8a9a7b' }, { name: 'Cream' }] }, { name: 'Size', values: values('S', 'L') }] })
    expect(titles(grown)).toEqual(['Sage / S', 'Sage / L', 'Cream / S', 'Cream / L'])
    expect(grown.product).toMatchObject({ slug, options: [{ values: [{ swatch: { color: '#8a9a7b' } }, { swatch: null }] }, {}] })
    expect(grown.product!.variants.nodes[0]).toMatchObject({ id: first, sku: 'GROWS', price: { amount: 1500 } })
    expect(grown.product!.variants.nodes[3]).toMatchObject({ sku: null, price: { amount: 1500 } })
  })

  it('that are renamed keep their variants; those that go need a yes', async () => {
    const before = await made({ title: 'Renamed', options: [{ name: 'Color', values: values('Sage', 'Cream') }, { name: 'Size', values: values('S', 'L') }] })
    const ids = before.variants.nodes.map(node => node.id)
    const renamed = await setOptions({ productId: before.id, version: 1, options: [{ name: 'Size', values: values('L', 'S') }, { name: 'Colour', previousName: 'Color', values: [{ name: 'Green', previousName: 'Sage' }, { name: 'Cream' }] }] })
    expect(codes(renamed)).toEqual([])
    expect(new Map(renamed.product!.variants.nodes.map(node => [node.id, node.title]))).toEqual(new Map([[ids[0], 'S / Green'], [ids[1], 'L / Green'], [ids[2], 'S / Cream'], [ids[3], 'L / Cream']]))
    const fewer = { productId: before.id, version: 2, options: [{ name: 'Size', values: values('S') }, { name: 'Colour', values: values('Green', 'Cream') }] }
    expect(codes(await setOptions(fewer))).toEqual(['VARIANTS_WOULD_BE_REMOVED'])
    const removed = await setOptions({ ...fewer, removeVariants: true })
    expect(removed.product!.variants.nodes.map(node => node.id)).toEqual([ids[0], ids[2]])
    const simple = await setOptions({ productId: before.id, version: 3, options: [], removeVariants: true })
    expect(simple.product).toMatchObject({ options: [], variants: { totalCount: 1, nodes: [{ id: ids[0], title: 'Renamed' }] } })
  })

  it('do not bring back what was left out on purpose, unless they are told to', async () => {
    const { id, variants } = await made({ title: 'Left out', options: [{ name: 'Color', values: values('Sage', 'Cream') }, { name: 'Size', values: values('S', 'L') }] })
    await mutate('productVariantsBulkDelete', 'ProductVariantsBulkDeleteInput', { productId: id, version: 1, variantIds: [variants.nodes[3]!.id] })
    const color = { name: 'Color', values: values('Sage', 'Cream') }
    expect(titles(await setOptions({ productId: id, version: 2, options: [color, { name: 'Size', values: values('S', 'L', 'XL') }] }))).toEqual(['Sage / S', 'Sage / L', 'Sage / XL', 'Cream / S', 'Cream / XL'])
    expect(titles(await setOptions({ productId: id, version: 3, createVariants: true, options: [color, { name: 'Size', values: values('S', 'L', 'XL') }] }))).toHaveLength(6)
  })

  it.each([
    ['a value twice', [{ name: 'Color', values: values('Sage', 'sage') }], 'DUPLICATE_OPTION_VALUE'], ['two of one name', [{ name: 'A', values: values('x') }, { name: 'a', values: values('y') }], 'DUPLICATE_OPTION'],
    ['four of them', ['A', 'B', 'C', 'D'].map(name => ({ name, values: values('x') })), 'INVALID_INPUT'], ['none of its values', [{ name: 'A', values: [] }], 'INVALID_INPUT'],
    ['10,648 combinations', ['A', 'B', 'C'].map(name => ({ name, values: Array.from({ length: 22 }, (_, index) => ({ name: `v${index}` })) })), 'TOO_MANY_VARIANTS'],
    ['a color that is CSS', [{ name: 'A', values: [{ name: 'x', color: 'url(javascript:x)' }] }], 'INVALID_INPUT'], ['a picture of another product', [{ name: 'A', values: [{ name: 'x', mediaId: 'other' }] }], 'NOT_FOUND'],
  ])('with %s are refused', async (_name, options, code) => {
    const { id } = await made({ title: 'Options refused' })
    expect(codes(await setOptions({ productId: id, version: 1, options }))).toEqual([code])
  })
})

describe('variants', () => {
  const bulk = (name: 'Create' | 'Update', input: Record<string, unknown>) => mutate(`productVariantsBulk${name}`, `ProductVariantsBulk${name}Input`, input)

  it('are added, changed and moved together, all or none', async () => {
    const { id, variants } = await made({ title: 'Bulk', options: [{ name: 'Size', values: values('S') }] })
    const added = await bulk('Create', { productId: id, version: 1, variants: [{ optionValues: ['M'], sku: 'BULK-M', onHand: 4 }, { optionValues: ['L'], price: 1200 }] })
    expect(titles(added)).toEqual(['S', 'M', 'L'])
    expect(added.product!.options[0]!.values.map(value => value.name)).toEqual(['S', 'M', 'L'])
    expect(codes(await bulk('Create', { productId: id, version: 2, variants: [{ optionValues: ['XL'] }, { optionValues: ['m'] }] }))).toEqual(['DUPLICATE_VARIANT'])
    const [small, medium, large] = added.product!.variants.nodes.map(node => node.id)
    expect(small).toBe(variants.nodes[0]!.id)
    const changed = await bulk('Update', { productId: id, version: 2, variants: [{ id: large, position: 1, price: 1300 }, { id: small, sku: 'BULK-S' }] })
    expect(changed.product!.variants.nodes.map(({ id, sku, position }) => ({ id, sku, position }))).toEqual([{ id: large, sku: null, position: 1 }, { id: small, sku: 'BULK-S', position: 2 }, { id: medium, sku: 'BULK-M', position: 3 }])
    expect(codes(await bulk('Update', { productId: id, version: 3, variants: [{ id: small, sku: 'BULK-M' }] }))).toEqual(['SKU_TAKEN'])
    expect(codes(await bulk('Update', { productId: id, version: 3, variants: [{ id: small, price: 5 }, { id: 'nobody', price: 5 }] }))).toEqual(['NOT_FOUND'])
    const { product } = await office.run<{ product: { version: number, stock: { onHand: number } } }>('query ($id: ID!) { product(id: $id) { version stock { onHand } } }', { id })
    expect(product).toEqual({ version: 3, stock: { onHand: 4 } })
  })

  it('number at most 2,000, and one at least', async () => {
    const { id, variants } = await made({ title: 'Many', options: [{ name: 'Number', values: values('0') }] })
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ optionValues: [`n${index}`], price: 1 }))
    expect((await bulk('Create', { productId: id, version: 1, variants: many(10_000) })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', message: expect.stringContaining('at most 2,000 variants') as string }])
    expect((await bulk('Create', { productId: id, version: 1, variants: many(2_000) })).userErrors).toMatchObject([{ code: 'TOO_MANY_VARIANTS' }])
    expect((await bulk('Create', { productId: id, version: 1, variants: many(1_999) })).product?.variants.totalCount).toBe(2_000)
    const { id: other, variants: only } = await made({ title: 'One' })
    expect(codes(await mutate('productVariantsBulkDelete', 'ProductVariantsBulkDeleteInput', { productId: other, version: 1, variantIds: [only.nodes[0]!.id] }))).toEqual(['LAST_VARIANT'])
    expect(variants.totalCount).toBe(1)
  })
})

describe('the door', () => {
  it('is open to those who may write', async () => {
    for (const [name, type] of [['productRestore', 'ProductRestoreInput'], ['productDuplicate', 'ProductDuplicateInput']]) {
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`
      expect((await office.ask(null, query, { input: { id: 'x' } })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
      expect((await office.ask('analyst', query, { input: { id: 'x' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })
})
