import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { photo } from '../support/pictures.ts'
import { ShopClient, type UserErrorView } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'

const shop = inject('shop')
const { url } = shop
let owner: ShopClient

interface Uploaded { asset: { id: string, url: string, width: number, height: number } | null, userErrors: UserErrorView[] }

beforeAll(async () => {
  owner = await signedInStaff(shop, 'owner')
})

async function send(body: BodyInit, { as = owner, query = '?name=mug.jpg', headers = {} }: { as?: ShopClient | null, query?: string, headers?: Record<string, string | undefined> } = {}) {
  const all = { 'content-type': 'application/octet-stream', 'origin': url, 'x-zivero-csrf': '1', ...as ? { cookie: as.cookie } : {}, ...headers }
  const response = await fetch(`${url}/admin/assets${query}`, {
    method: 'POST', body, headers: Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  })
  return { status: response.status, ...await response.json() as Uploaded }
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer)

async function upload(buffer: Buffer, query?: string) {
  const { asset, userErrors } = await send(bytes(buffer), { query })
  if (!asset) throw new Error(JSON.stringify(userErrors))
  return asset
}

describe('an upload', () => {
  it('becomes web sizes that caches may keep for ever; the same bytes are one picture', async () => {
    const source = await photo('jpeg', 700, 500)
    const [one, two] = await Promise.all([upload(source, '?name=../../etc/mug.jpg&altText=A%20mug'), upload(source)])
    const three = await upload(source)
    expect(new Set([one.id, two.id, three.id]).size).toBe(1)
    const response = await fetch(url + one.url)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 640 })
    for (const [format, type] of [['avif', 'image/avif'], ['jpg', 'image/jpeg']]) {
      const other = await fetch(url + one.url.replace('.webp', `.${format}`))
      expect([other.status, other.headers.get('content-type')]).toEqual([200, type])
    }
    const { asset } = await owner.run<{ asset: { fileName: string, usageCount: number, uses: unknown[] } }>('query ($id: ID!) { asset(id: $id) { fileName usageCount uses { id } } }', { id: one.id })
    expect(asset).toEqual({ fileName: expect.stringMatching(/^mug\.jpg$/) as string, usageCount: 0, uses: [] })
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415, 'UNSUPPORTED_TYPE'],
    ['a web page that is called a picture', '<!doctype html><script>alert(1)</script>', 415, 'UNSUPPORTED_TYPE'],
    ['nothing', '', 415, 'UNSUPPORTED_TYPE'],
    ['a script behind a picture\'s first bytes', '\x89PNG\r\n\x1a\n<script>', 422, 'PICTURE_DAMAGED'],
  ])('of %s is refused in words, and leaves nothing', async (_name, body, status, code) => {
    const before = readdirSync(join(shop.dataDir, 'media')).length
    expect(await send(bytes(Buffer.from(body, 'latin1')), { headers: { 'content-type': 'image/jpeg' } })).toMatchObject({ status, asset: null, userErrors: [{ code }] })
    expect(readdirSync(join(shop.dataDir, 'media'))).toHaveLength(before)
  })

  it('of more than 20 MB is refused, whatever it claims to be long', async () => {
    expect(await send(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({ status: 413, userErrors: [{ code: 'FILE_TOO_LARGE' }] })
    const endless = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 24; part++) controller.enqueue(new Uint8Array(1024 * 1024))
        controller.close()
      },
    })
    const response = await fetch(`${url}/admin/assets`, { method: 'POST', body: endless, duplex: 'half', headers: { 'origin': url, 'x-zivero-csrf': '1', 'cookie': owner.cookie } } as RequestInit)
    expect(response.status).toBe(413)
  })

  it('needs a session, a role, our own origin and the header', async () => {
    const body = bytes(await photo('png', 20, 20))
    expect(await send(body, { as: null })).toMatchObject({ status: 401 })
    const analyst = await signedInStaff(shop, 'analyst')
    expect(await send(body, { as: analyst })).toMatchObject({ status: 403, userErrors: [{ code: 'FORBIDDEN' }] })
    for (const headers of [{ origin: 'https://evil.example' }, { origin: undefined }, { 'x-zivero-csrf': undefined }, { 'sec-fetch-site': 'cross-site' }]) expect(await send(body, { headers })).toMatchObject({ status: 403, userErrors: [{ code: 'FORBIDDEN_ORIGIN' }] })
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) expect(await send(body, { headers: { 'content-type': type } })).toMatchObject({ status: 415 })
    expect((await fetch(`${url}/admin/assets`, { headers: { cookie: owner.cookie } })).status).not.toBe(200)
  })
})

describe('the library', () => {
  const make = async (title: string) => (await owner.run<{ productCreate: { product: { id: string, slug: string } } }>(
    'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id slug } } }', { input: { title, price: 100, status: 'ACTIVE' } })).productCreate.product
  const MEDIA = 'product { media { id altText focalPoint { x y } } } userErrors { code }'
  interface Payload { result: { product: { media: { id: string, altText: string, focalPoint: { x: number, y: number } | null }[] } | null, userErrors: UserErrorView[] } }
  const attach = async (productId: string, ...assetIds: string[]) => (await owner.run<Payload>(`mutation ($input: ProductMediaAddInput!) { result: productMediaAdd(input: $input) { ${MEDIA} } }`, { input: { productId, assetIds } })).result
  const detach = async (productId: string, ...mediaIds: string[]) => (await owner.run<Payload>(`mutation ($input: ProductMediaRemoveInput!) { result: productMediaRemove(input: $input) { ${MEDIA} } }`, { input: { productId, mediaIds } })).result
  const remove = async (ids: string[], force = false) => (await owner.run<{ assetDelete: { deletedAssetIds: string[], userErrors: (UserErrorView & { message: string })[] } }>(
    'mutation ($input: AssetDeleteInput!) { assetDelete(input: $input) { deletedAssetIds userErrors { code message } } }', { input: { ids, force } })).assetDelete
  const shown = async (slug: string) => (await new ShopClient(url).run<{ product: { media: { nodes: { altText: string, focalPoint: unknown, srcsetAvif: string | null }[] } } }>(
    'query ($slug: String!) { product(slug: $slug) { media { nodes { altText focalPoint { x y } srcsetAvif } } } }', { slug })).product.media.nodes

  it('lends pictures to products once each; words and focal point follow, words of one\'s own stay', async () => {
    const product = await make('Framed')
    const asset = await upload(await photo('png', 340, 200))
    expect((await attach(product.id, asset.id)).userErrors).toEqual([])
    expect((await attach(product.id, asset.id)).product?.media).toHaveLength(1)
    expect((await attach(product.id, '00000000-0000-7000-8000-000000000000')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const update = (input: Record<string, unknown>) => owner.run<{ assetUpdate: { userErrors: UserErrorView[] } }>('mutation ($input: AssetUpdateInput!) { assetUpdate(input: $input) { userErrors { code field } } }', { input: { id: asset.id, ...input } })
    await update({ altText: 'A frame', focalPoint: { x: 0.2, y: 0.9 } })
    expect(await shown(product.slug)).toMatchObject([{ altText: 'A frame', focalPoint: { x: 0.2, y: 0.9 }, srcsetAvif: expect.stringContaining('320.avif 320w') as string }])
    expect((await (await fetch(`${url}/products/${product.slug}`)).text())).toMatch(/object-position:\s*20% 90%/)
    expect((await update({ focalPoint: { x: 1.5, y: 0 } })).assetUpdate.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    await update({ focalPoint: null })
    expect(await shown(product.slug)).toMatchObject([{ altText: 'A frame', focalPoint: null }])
    expect((await detach(product.id, asset.id)).product?.media).toEqual([])
  })

  it('deletes what nothing shows; what is shown is named, or goes by force', async () => {
    const product = await make('Shown here')
    const [used, free] = [await upload(await photo('png', 330, 210)), await upload(await photo('png', 331, 210))]
    await attach(product.id, used.id)
    expect(await remove([free.id])).toEqual({ deletedAssetIds: [free.id], userErrors: [] })
    expect(await remove([used.id])).toMatchObject({ deletedAssetIds: [], userErrors: [{ code: 'IN_USE', message: expect.stringContaining('Shown here') as string }] })
    expect((await remove([used.id], true)).deletedAssetIds).toEqual([used.id])
    expect(await shown(product.slug)).toEqual([])
    // Pages in caches still name its files.
    expect(existsSync(join(shop.dataDir, 'media', used.url.split('/')[2]!))).toBe(true)
  })

  it('finds pictures by name and alt text, and says which nobody uses or describes', async () => {
    const asset = await upload(await photo('png', 332, 210), '?name=needle-hay.png')
    const list = async (args: string) => (await owner.run<{ assets: { nodes: { id: string }[], totalCount: number } }>(`{ assets(first: 100${args}) { totalCount nodes { id } } }`)).assets
    expect((await list(', query: "NEEDLE hay"')).nodes).toEqual([{ id: asset.id }])
    expect((await list(', query: "needle (.*"')).nodes).toEqual([])
    const ids = async (filter: string) => (await list(`, filter: ${filter}`)).nodes.map(node => node.id)
    expect(await ids('{ used: false }')).toContain(asset.id)
    expect(await ids('{ used: true }')).not.toContain(asset.id)
    expect(await ids('{ withoutAltText: true }')).toContain(asset.id)
  })

  it('fetches from no address inside', async () => {
    const create = async (address: string) => (await owner.run<{ assetCreateFromUrl: { userErrors: UserErrorView[] } }>('mutation ($input: AssetCreateFromUrlInput!) { assetCreateFromUrl(input: $input) { userErrors { code } } }', { input: { url: address } })).assetCreateFromUrl.userErrors
    for (const address of [`${url}/media/x`, 'http://169.254.169.254/latest/meta-data/', 'http://localhost:1/', 'file:///etc/passwd', 'x']) expect(await create(address)).toMatchObject([{ code: 'ADDRESS_NOT_ALLOWED' }])
  })
})
