import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffMember } from '../../../server/db/postgres/schema/staff.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
/** Whom the office asks as, and a colleague. */
const [OWNER, COLLEAGUE] = ['01a20000-0000-7000-8000-0000000000ff', '01a20000-0000-7000-8000-0000000000fe']
beforeAll(async () => {
  office = await openOffice()
  await office.postgres.db.insert(staffMember).values([{ id: OWNER, email: 'olga@example.com', name: 'Olga Owner', role: 'owner' }, { id: COLLEAGUE, email: 'mara@example.com', name: 'Mara', role: 'manager' }])
})
afterAll(() => office.close())

const SET = 'mutation ($input: SavedViewSetInput!) { savedViewSet(input: $input) { savedViews { id name query } userErrors { code field } } }'
interface View { id: string, name: string, query: string }
interface Payload { savedViews: View[], userErrors: { code: string, field: string[] }[] }
const set = async (input: Record<string, unknown>) => (await office.run<{ savedViewSet: Payload }>(SET, { input })).savedViewSet
const LIST = 'query ($list: SavedViewList!) { savedViews(list: $list) { id name query } }'
const views = async (list: string) => (await office.run<{ savedViews: View[] }>(LIST, { list })).savedViews

describe('views of a list', () => {
  it('are kept, renamed, put in order and deleted', async () => {
    for (const name of ['Sale', 'Low Kiln', 'Drafts']) expect((await set({ list: 'PRODUCTS', name, query: `q=${name.toLowerCase().replace(' ', '+')}` })).userErrors).toEqual([])
    const [, , drafts] = await views('PRODUCTS')
    await set({ list: 'PRODUCTS', id: drafts!.id, position: 0 })
    await set({ list: 'PRODUCTS', id: drafts!.id, name: 'Unfinished' })
    expect((await views('PRODUCTS')).map(({ name, query }) => [name, query])).toEqual([['Unfinished', 'q=drafts'], ['Sale', 'q=sale'], ['Low Kiln', 'q=low+kiln']])
    expect(await views('ORDERS')).toEqual([])
    const remove = 'mutation ($id: ID!) { savedViewDelete(id: $id) { deletedSavedViewId userErrors { code } } }'
    expect(await office.run(remove, { id: drafts!.id })).toEqual({ savedViewDelete: { deletedSavedViewId: drafts!.id, userErrors: [] } })
    expect(await office.run(remove, { id: drafts!.id })).toEqual({ savedViewDelete: { deletedSavedViewId: null, userErrors: [{ code: 'NOT_FOUND' }] } })
    expect(await views('PRODUCTS')).toHaveLength(2)
  })

  it('are refused with a reason', async () => {
    const [first, second] = await views('PRODUCTS')
    for (const [input, code] of [
      [{ name: ' sale ', query: 'a=b' }, 'NAME_TAKEN'], [{ id: second!.id, name: 'SALE' }, 'NAME_TAKEN'], [{ name: '' }, 'INVALID_INPUT'], [{ query: 'a=b' }, 'INVALID_INPUT'],
      [{ name: 'x'.repeat(41) }, 'INVALID_INPUT'], [{ name: 'Elsewhere', query: '//evil.example/?a=b' }, 'INVALID_INPUT'], [{ name: 'Long', query: 'a'.repeat(2_001) }, 'INVALID_INPUT'],
      [{ id: 'nobody', name: 'x' }, 'NOT_FOUND'], [{ id: first!.id, position: -1 }, 'INVALID_INPUT'],
    ] as const) expect((await set({ list: 'PRODUCTS', ...input })).userErrors[0]?.code, JSON.stringify(input)).toBe(code)
    expect((await set({ list: 'ORDERS', id: first!.id, name: 'Of another list' })).userErrors[0]?.code).toBe('NOT_FOUND')
  })

  it('are those of one member of staff', async () => {
    const [mine] = await views('PRODUCTS')
    const { savedViews } = office.services
    expect(await savedViews.list(COLLEAGUE, 'products')).toEqual([])
    expect(await savedViews.set(COLLEAGUE, { list: 'PRODUCTS', id: mine!.id, name: 'Taken' })).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] })
    expect(await savedViews.remove(COLLEAGUE, mine!.id)).toMatchObject({ ok: false })
    expect(await savedViews.set(COLLEAGUE, { list: 'PRODUCTS', name: mine!.name, query: '' })).toMatchObject({ ok: true })
    expect(await views('PRODUCTS')).toHaveLength(2)
    expect((await office.ask(null, LIST, { list: 'PRODUCTS' })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('are at most twenty, however many come at once', async () => {
    const results = await Promise.all(Array.from({ length: 25 }, (_, index) => set({ list: 'INVENTORY', name: `View ${index}`, query: '' })))
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(20)
    expect(results.filter(({ userErrors }) => userErrors[0]?.code === 'TOO_MANY_VIEWS')).toHaveLength(5)
    expect(await views('INVENTORY')).toHaveLength(20)
  })
})
