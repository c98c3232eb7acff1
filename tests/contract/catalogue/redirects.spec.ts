import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const where = async (path: string) => (await office.shop<{ urlRedirect: { status: number, target: string | null } | null }>('query ($path: String!) { urlRedirect(path: $path) { status target } }', { path })).urlRedirect
interface Payload { urlRedirect: { id: string, version: number, path: string, target: string, automatic: boolean } | null, userErrors: UserErrorView[] }
const create = async (path: string, target: string) => (await office.run<{ made: Payload }>('mutation ($input: UrlRedirectCreateInput!) { made: urlRedirectCreate(input: $input) { urlRedirect { id version path target automatic } userErrors { code field } } }', { input: { path, target } })).made
async function product(input: Record<string, unknown>): Promise<string> {
  return (await office.run<{ productCreate: { product: { id: string } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }', { input: { price: 1000, status: 'ACTIVE', ...input } })).productCreate.product.id
}
async function rename(id: string, slug: string): Promise<void> {
  const { version } = (await office.documents.products.findOne({ _id: id }))!
  const { productUpdate } = await office.run<{ productUpdate: { userErrors: unknown[] } }>('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id, version, slug } })
  expect(productUpdate.userErrors).toEqual([])
}
const remove = (id: string, redirectToCollection: boolean) => office.run('mutation ($input: ProductDeleteInput!) { productDelete(input: $input) { deletedProductId } }', { input: { id, redirectToCollection } })
const to = (target: string) => ({ status: 301, target })
const GONE = { status: 410, target: null }

describe('an address that changed', () => {
  it('leads to the present one at once, however often it changed, and back again', async () => {
    const id = await product({ title: 'Name one' })
    await rename(id, 'name-two')
    await rename(id, 'name-three')
    expect([await where('/products/name-one'), await where('/products/name-two/'), await where('/products/name-three')]).toEqual([to('/products/name-three'), to('/products/name-three'), null])
    await rename(id, 'name-one')
    expect([await where('/products/name-one'), await where('/products/name-two'), await where('/products/name-three')]).toEqual([null, to('/products/name-one'), to('/products/name-one')])
  })

  it('of a collection does so too', async () => {
    const { collectionCreate: { collection } } = await office.run<{ collectionCreate: { collection: { id: string } } }>('mutation { collectionCreate(input: { title: "Old shelf" }) { collection { id } } }')
    await office.run('mutation ($input: CollectionUpdateInput!) { collectionUpdate(input: $input) { userErrors { code } } }', { input: { id: collection.id, version: 1, slug: 'new-shelf' } })
    expect(await where('/collections/old-shelf')).toEqual(to('/collections/new-shelf'))
  })

  it('does not tell of drafts', async () => {
    const id = await product({ title: 'Secret one', status: 'DRAFT' })
    await rename(id, 'secret-two')
    expect(await where('/products/secret-one')).toBeNull()
  })
})

describe('a deleted product', () => {
  it('is gone at every address that it had, until it is back', async () => {
    const id = await product({ title: 'Short lived' })
    await rename(id, 'short-lived-two')
    await remove(id, false)
    expect([await where('/products/short-lived'), await where('/products/short-lived-two')]).toEqual([GONE, GONE])
    await office.run('mutation ($id: ID!) { productRestore(input: { id: $id }) { userErrors { code } } }', { id })
    expect([await where('/products/short-lived'), await where('/products/short-lived-two')]).toEqual([to('/products/short-lived-two'), null])
  })

  it('leads to its collection when the vendor wants that, whatever it is called', async () => {
    const { collectionCreate: { collection } } = await office.run<{ collectionCreate: { collection: { id: string } } }>('mutation { collectionCreate(input: { title: "Home of it" }) { collection { id } } }')
    const id = await product({ title: 'Goes home', collectionIds: [collection.id] })
    await remove(id, true)
    await office.run('mutation ($input: CollectionUpdateInput!) { collectionUpdate(input: $input) { userErrors { code } } }', { input: { id: collection.id, version: 1, slug: 'home-now' } })
    expect(await where('/products/goes-home')).toEqual(to('/collections/home-now'))
  })
})

describe('a redirect of the vendor', () => {
  it('is made, changed, listed, followed in one hop and deleted', async () => {
    const { urlRedirect } = await create('/sale-2024/', '/collections/sale?sort=price')
    expect(urlRedirect).toMatchObject({ path: '/sale-2024', target: '/collections/sale?sort=price', automatic: false })
    await create('/older', '/sale-2024')
    expect(await where('/older')).toEqual(to('/collections/sale?sort=price'))
    const changed = await office.run<{ urlRedirectUpdate: Payload }>('mutation ($input: UrlRedirectUpdateInput!) { urlRedirectUpdate(input: $input) { urlRedirect { target } userErrors { code } } }', { input: { id: urlRedirect!.id, version: 1, target: 'https://example.com/sale' } })
    expect(changed.urlRedirectUpdate.urlRedirect?.target).toBe('https://example.com/sale')
    const { urlRedirects } = await office.run<{ urlRedirects: { totalCount: number } }>('{ urlRedirects(query: "sale") { totalCount nodes { path } } }')
    expect(urlRedirects.totalCount).toBe(2)
    await office.run('mutation ($id: ID!) { urlRedirectDelete(id: $id) { deletedUrlRedirectId } }', { id: urlRedirect!.id })
    expect(await where('/sale-2024')).toBeNull()
  })

  it.each([
    ['/a', '/a', 'REDIRECT_LOOP'], ['a', '/b', 'INVALID_INPUT'], ['/admin/products', '/b', 'INVALID_INPUT'], ['//evil.example', '/b', 'INVALID_INPUT'], ['/', '/b', 'INVALID_INPUT'], ['/b', 'javascript:alert(1)', 'INVALID_INPUT'],
    ['/b', '//evil.example', 'INVALID_INPUT'], ['/b', 'http://example.com', 'INVALID_INPUT'], ['/b', 'https://user:pass@example.com', 'INVALID_INPUT'], ['/b', '/\\evil.example', 'INVALID_INPUT'], ['/older', '/x', 'PATH_TAKEN'],
  ])('from %s to %s is refused: %s', async (path, target, code) => {
    expect((await create(path, target)).userErrors[0]?.code).toBe(code)
  })

  it('makes no circle with others', async () => {
    await create('/one', '/two')
    await create('/two', '/three')
    expect((await create('/three', '/one')).userErrors).toEqual([{ code: 'REDIRECT_LOOP', field: ['input', 'target'] }])
  })
})
