import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExportProducts } from '../../../server/domain/catalogue/export/export-products.ts'
import { createExportRepository } from '../../../server/domain/catalogue/export/export.repository.ts'
import type { ColumnChoice } from '../../../server/domain/catalogue/import/columns.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
const HEADER = 'Handle,Title,Variant SKU,Variant Price,Collections (product.metafields.zivero.collections),Facets (product.metafields.zivero.facets),Related products (product.metafields.zivero.related_products)'
const [COLLECTIONS, FACETS, RELATED] = HEADER.split(',').slice(4) as [string, string, string]
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`

interface RowView { line: number, result: string, changes: { field: string }[], notes: { column: string | null, message: string }[] }
interface ImportView { state: string, counts: Record<string, number>, rows: { nodes: RowView[] } }

/** Looks a file through and, unless `run` is false, applies it. */
async function imported(text: string, { run = true, from = office, columns }: { run?: boolean, from?: Office, columns?: ColumnChoice[] } = {}): Promise<ImportView> {
  const { id } = await from.services.productImports.create({ bytes: Buffer.from(text), fileName: 'file.csv', actor: 'x', options: columns ? { columns } : {} })
  await from.work('product imports')
  if (run) await from.services.productImports.run(id, false)
  else await from.services.productImports.cancel(id)
  await from.work('product imports')
  return (await from.run<{ productImport: ImportView }>('query ($id: ID!) { productImport(id: $id) { state counts { create update unchanged refused warned } rows(first: 100) { nodes { line result changes { field } notes { column message } } } } }', { id })).productImport
}
const product = async (slug: string, from = office) => (await from.documents.products.findOne({ slug }))!
async function exported(from = office): Promise<string> {
  let all = ''
  for await (const piece of createExportProducts({ repository: createExportRepository(from.documents), postgres: from.postgres, publicUrl: 'http://localhost:4200' })()) all += piece
  return all
}

interface Made { ids: Map<string, string>, values: Map<string, string> }
/** The collections and facets that the files of this suite name. */
async function furnish(from: Office): Promise<Made> {
  const made: Made = { ids: new Map(), values: new Map() }
  for (const input of [
    { title: 'Mugs & cups' }, { title: 'Gifts' }, { title: 'Same', slug: 'same-one' }, { title: 'Same', slug: 'same-two' },
    { title: 'Dear', rules: { match: 'ALL', conditions: [{ field: 'PRICE', relation: 'GREATER_THAN', value: '5000' }] } },
  ]) {
    const { collectionCreate: { collection, userErrors } } = await from.run<{ collectionCreate: { collection: { id: string, slug: string }, userErrors: unknown[] } }>('mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id slug } userErrors { message } } }', { input })
    expect(userErrors).toEqual([])
    made.ids.set(collection.slug, collection.id)
  }
  for (const input of [
    { title: 'Material', values: [{ title: 'Oak' }, { title: 'Walnut' }, { title: 'Red, dark' }] },
    { title: 'Volume', type: 'NUMBER', unit: 'ml', values: [{ number: 350 }, { number: 0.5 }] },
  ]) {
    const { facetCreate: { facet, userErrors } } = await from.run<{ facetCreate: { facet: { code: string, values: { id: string, code: string }[] }, userErrors: unknown[] } }>('mutation ($input: FacetCreateInput!) { facetCreate(input: $input) { facet { code values { id code } } userErrors { message } } }', { input })
    expect(userErrors).toEqual([])
    for (const value of facet.values) made.values.set(`${facet.code}: ${value.code}`, value.id)
  }
  return made
}

let made: Made
beforeAll(async () => {
  office = await openOffice()
  made = await furnish(office)
})
afterAll(() => office.close())

describe('what a product refers to', () => {
  it('comes with a file, by names in addresses or as people read them, also where the other product is new and further down', async () => {
    const text = csv(
      'oak-mug,Oak mug,OAK,20.00,"mugs-cups, GIFTS","material: oak, walnut\nVolume: 350 ml","last-mug, oak-bowl"',
      'oak-bowl,Oak bowl,BOWL,60.00,,"Material: Red, dark\nvolume: 0.5",oak-mug',
      'last-mug,Last mug,,9.00,Mugs & cups,,',
    )
    expect(await imported(text)).toMatchObject({ state: 'DONE', counts: { create: 3, refused: 0, warned: 0 } })
    const [mug, bowl, last] = [await product('oak-mug'), await product('oak-bowl'), await product('last-mug')]
    const values = (...names: string[]) => names.map(name => made.values.get(name))
    expect(mug).toMatchObject({ collectionIds: [made.ids.get('mugs-cups'), made.ids.get('gifts')], facetValueIds: values('material: oak', 'material: walnut', 'volume: 350-ml'), relatedProductIds: [last._id, bowl._id] })
    expect(bowl).toMatchObject({ facetValueIds: values('material: red-dark', 'volume: 0-5-ml'), relatedProductIds: [mug._id] })
    expect(last).toMatchObject({ collectionIds: [made.ids.get('mugs-cups')] })
    expect(last).not.toHaveProperty('facetValueIds')
    expect(await imported(text, { run: false })).toMatchObject({ counts: { create: 0, update: 0, unchanged: 3, refused: 0 } })
  })

  it('is exported so that it comes back equal, in the same shop and in another that has the collections and facets', async () => {
    // Rules put the bowl into a collection; a file leaves that to them.
    await office.work('catalogue upkeep')
    expect((await product('oak-bowl')).collectionIds).toEqual([made.ids.get('dear')])
    const text = await exported()
    expect(text.split('\n')[0]).toContain(`${COLLECTIONS},${FACETS},${RELATED}`)
    expect(text).toContain('"gifts, mugs-cups","material: oak, walnut\nvolume: 350-ml","last-mug, oak-bowl"')
    expect(text).not.toContain('dear')
    expect(await imported(text, { run: false })).toMatchObject({ counts: { create: 0, update: 0, unchanged: 3, refused: 0, warned: 0 } })
    const other = await openOffice()
    try {
      await furnish(other)
      expect(await imported(text, { from: other })).toMatchObject({ state: 'DONE', counts: { create: 3, refused: 0 } })
      expect(await exported(other)).toBe(text)
    }
    finally {
      await other.close()
    }
  })

  it('is replaced by what the file says, taken away by a blank cell, and kept where the file has no such column', async () => {
    const { rows } = await imported(csv('oak-mug,Oak mug,OAK,20.00,same-two,volume: 0.5,'))
    expect(rows.nodes[0]!.changes.map(({ field }) => field)).toEqual(['Collections', 'Facets', 'Related products'])
    expect(await product('oak-mug')).toMatchObject({ collectionIds: [made.ids.get('same-two')], facetValueIds: [made.values.get('volume: 0-5-ml')], relatedProductIds: [] })
    await imported(csv('oak-bowl,Oak bowl,BOWL,60.00,gifts,,'))
    expect(await product('oak-bowl')).toMatchObject({ collectionIds: [made.ids.get('dear'), made.ids.get('gifts')], facetValueIds: [], relatedProductIds: [] })
    await imported('Handle,Title,Variant SKU,Variant Price\noak-bowl,Oak bowl,BOWL,61.00\n')
    expect(await product('oak-bowl')).toMatchObject({ collectionIds: [made.ids.get('dear'), made.ids.get('gifts')] })
    // Columns of any name, as `--column "Passt zu=…"` or the step "Columns" say.
    const own = 'Handle,Title,Variant SKU,Variant Price,Regal\noak-bowl,Oak bowl,BOWL,61.00,Gifts\n'
    expect((await imported(own, { columns: [{ heading: 'Regal', use: 'collections' }] })).rows.nodes[0]!.changes.map(({ field }) => field)).toEqual([])
    expect(await product('oak-bowl')).toMatchObject({ collectionIds: [made.ids.get('dear'), made.ids.get('gifts')] })
  })

  it('is refused row by row where it leads nowhere, with the column and what to do; rules are left to themselves', async () => {
    const { counts, rows } = await imported(csv(
      'a,A,A1,1.00,candles,,',
      'b,B,B1,1.00,Same,,',
      'c,C,C1,1.00,,Wood: Oak,',
      'd,D,D1,1.00,,"Material: Oak, Pine",',
      'e,E,E1,1.00,,Oak,',
      'f,F,F1,1.00,,,"oak-mug, nowhere"',
      'g,G,G1,1.00,dear,,',
    ))
    expect(counts).toMatchObject({ create: 1, refused: 6, warned: 1 })
    const notes = new Map(rows.nodes.map(({ line, notes: [note] }) => [line, note && `${note.column === COLLECTIONS ? 'collections' : note.column === FACETS ? 'facets' : note.column === RELATED ? 'related' : note.column}: ${note.message}`]))
    expect([2, 3, 4, 5, 6, 7, 8].map(line => notes.get(line))).toEqual([
      'collections: There is no collection "candles"; make it first, or take it out.',
      'collections: Several collections are called "Same"; write the handle of the one that is meant: same-one, same-two.',
      'facets: There is no facet "Wood"; the shop has Material, Volume.',
      'facets: Material has no value "Pine"; it has Oak, Walnut, Red, dark. Add it to the facet first.',
      'facets: "Oak" does not say which facet it is of; write it like Material: Oak.',
      'related: Neither the shop nor the file has a product "nowhere"; write handles, like those of the first column.',
      'collections: "Dear" fills itself by its rules; it is left out.',
    ])
    expect(await office.documents.products.countDocuments({ slug: { $in: ['a', 'b', 'c', 'd', 'e', 'f'] } })).toBe(0)
    const many = Array.from({ length: 25 }, (_, index) => `p${index}`).join(', ')
    expect((await imported(csv(`h,H,H1,1.00,,,"${many}"`), { run: false })).rows.nodes[0]!.notes).toEqual([{ column: RELATED, message: 'There are more than 24 products.' }])
  })

  it('finds a product of the file that is in the shop under another handle, by its SKU', async () => {
    const bowl = await product('oak-bowl')
    await imported(csv('new-mug,New mug,NEW,5.00,,,wide-bowl', 'wide-bowl,Wide bowl,BOWL,61.00,,,'))
    expect(await product('wide-bowl')).toMatchObject({ _id: bowl._id })
    expect(await product('new-mug')).toMatchObject({ relatedProductIds: [bowl._id] })
  })
})
