import { gzipSync } from 'node:zlib'
import { beforeAll, expect, inject, it } from 'vitest'
import type { ShopClient } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'

const shop = inject('shop')
const { url } = shop
let owner: ShopClient
beforeAll(async () => {
  owner = await signedInStaff(shop, 'owner')
})

const HEADER = 'Handle,Title,Variant SKU,Variant Price,Image Src'

async function send(body: Uint8Array, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/admin/imports?name=autumn.csv`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream', 'origin': url, 'x-zivero-csrf': '1', 'cookie': owner.cookie, ...headers } })
  return { status: response.status, ...await response.json() as { import: { id: string } | null, userErrors: { code: string }[] } }
}
interface Progress { state: string, encoding: string, encodingGuessed: boolean, rowCount: number, counts: { create: number, refused: number }, pictures: { total: number, failed: number }, pictureFailures: { message: string }[] }
const progress = async (id: string) => (await owner.run<{ productImport: Progress }>('query ($id: ID!) { productImport(id: $id) { state encoding encodingGuessed rowCount counts { create refused } pictures { total failed } pictureFailures { message } } }', { id })).productImport
const until = (id: string, state: string) => expect.poll(async () => (await progress(id)).state, { timeout: 20_000 }).toBe(state)
const mutate = (name: string, id: string) => owner.run(`mutation ($id: ID!) { ${name}(input: { id: $id }) { userErrors { code } } }`, { id })

it('takes a file in any encoding, looks it through and applies it in the background; no picture is fetched from inside', async () => {
  const text = `${HEADER}\nhttp-tuerklinke,Türklinke,HTTP-1,9.00,${url}/media/secret/320.webp\n`
  const latin = await send(Buffer.from(text, 'latin1'))
  await until(latin.import!.id, 'CHECKED')
  expect(await progress(latin.import!.id)).toMatchObject({ encoding: 'windows-1252', encodingGuessed: true, rowCount: 1, counts: { create: 1, refused: 0 } })
  for (const bytes of [Buffer.from(`\uFEFF${text}`, 'utf16le'), gzipSync(text)]) {
    const { id } = (await send(bytes)).import!
    await until(id, 'CHECKED')
    expect(await progress(id)).toMatchObject({ encodingGuessed: false, counts: { create: 1 } })
    await mutate('productImportCancel', id)
  }
  const { id } = latin.import!
  await mutate('productImportRun', id)
  await until(id, 'DONE')
  expect((await fetch(`${url}/products/http-tuerklinke`)).status).toBe(200)
  await expect.poll(async () => (await progress(id)).pictures, { timeout: 20_000 }).toEqual({ total: 1, failed: 1 })
  expect((await progress(id)).pictureFailures[0]!.message).toContain('not in the public internet')

  const file = await fetch(`${url}/admin/exports/products.csv`, { headers: { cookie: owner.cookie } })
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="products-\d{4}-\d\d-\d\d\.csv"$/)
  const csv = await file.text()
  expect(csv).toContain('http-tuerklinke,Türklinke')
  const again = (await send(Buffer.from(csv))).import!
  await until(again.id, 'CHECKED')
  expect(await progress(again.id)).toMatchObject({ counts: { create: 0, refused: 0 } })

  await mutate('productImportUndo', id)
  await until(id, 'UNDONE')
  await expect.poll(async () => (await fetch(`${url}/products/http-tuerklinke`)).status).not.toBe(200)
})

it('refuses files from elsewhere, without a role, of nothing', async () => {
  const body = Buffer.from(`${HEADER}\n`)
  expect(await send(body, { cookie: '' })).toMatchObject({ status: 401, import: null })
  expect(await send(body, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  expect(await send(body, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
  expect(await send(Buffer.alloc(0))).toMatchObject({ status: 422, userErrors: [{ code: 'FILE_EMPTY' }] })
  const analyst = await signedInStaff(shop, 'analyst')
  expect(await send(body, { cookie: analyst.cookie })).toMatchObject({ status: 403 })
  expect((await fetch(`${url}/admin/exports/products.csv`)).status).toBe(401)
  expect((await fetch(`${url}/admin/imports/x/refused.csv`)).status).toBe(401)
  expect((await fetch(`${url}/admin/imports/x/refused.csv`, { headers: { cookie: owner.cookie } })).status).toBe(404)
  expect((await fetch(`${url}/admin/exports/products.csv`, { headers: { cookie: analyst.cookie } })).status).toBe(403)
  expect((await fetch(`${url}/admin/exports/products.csv`, { headers: { 'cookie': owner.cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
})
