import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq, inArray, sql } from 'drizzle-orm'
import { pictureFetch, productImportRow } from '../../../server/db/postgres/schema/imports.ts'
import { createExportProducts } from '../../../server/domain/catalogue/export/export-products.ts'
import { createExportRepository } from '../../../server/domain/catalogue/export/export.repository.ts'
import { success, refusal } from '../../../server/domain/shared/result.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { photo } from '../../support/pictures.ts'

let office: Office
const pictures = new Map<string, Uint8Array>()
beforeAll(async () => {
  office = await openOffice({ remoteFiles: { fetch: url => url.includes('away') ? Promise.reject(new Error('the store is away')) : Promise.resolve(pictures.has(url) ? success(pictures.get(url)!) : refusal('NOT_FOUND', 'There is no picture at this address (the server answers 404).')) } })
})
afterAll(() => office.close())

const HEADER = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src'
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`

interface ImportView { id: string, state: string, error: string | null, canUndo: boolean, rowsDone: number, rowCount: number, productsCreated: number, productsUpdated: number, productsUnchanged: number, counts: Record<string, number>, pictures: Record<string, number>, pictureFailures: { url: string, message: string }[], rows: { nodes: RowView[] } }
interface RowView { line: number, result: string, title: string, variant: string, changes: { field: string, before: string | null, after: string | null }[], notes: { column: string | null, cell: string | null, message: string }[] }

const VIEW = `id state error canUndo handlesFromTitles firstLineIsData columns { heading use isOpen sample field { name } suggestion { name } } rowsDone rowCount productsCreated productsUpdated productsUnchanged counts { create update unchanged refused warned }
  pictures { total done failed } pictureFailures { url message } rows(first: 100) { nodes { line result title variant changes { field before after } notes { column cell message } } }`
const view = async (id: string, from = office) => (await from.run<{ productImport: ImportView }>(`query ($id: ID!) { productImport(id: $id) { ${VIEW} } }`, { id })).productImport
const mutate = async (name: string, input: Record<string, unknown>, from = office) => {
  const type = { productImportPreview: 'ProductImportPreviewInput', productImportRun: 'ProductImportRunInput', productImportMend: 'ProductImportMendInput' }[name] ?? 'ProductImportIdInput'
  return (await from.run<{ result: { productImport: { id: string } | null, userErrors: { code: string, message: string }[] } }>(`mutation ($input: ${type}!) { result: ${name}(input: $input) { productImport { id } userErrors { code message } } }`, { input })).result
}
async function checked(text: string, options: Record<string, unknown> = {}, from = office): Promise<ImportView> {
  const { productImport } = await mutate('productImportPreview', { csv: text, ...options }, from)
  await from.work('product imports')
  return view(productImport!.id, from)
}
async function imported(text: string, from = office): Promise<ImportView> {
  const { id } = await checked(text, {}, from)
  await mutate('productImportRun', { id }, from)
  await from.work('product imports')
  return view(id, from)
}
const product = (slug: string, from = office) => from.documents.products.findOne({ slug })
const stockOf = async (slug: string, from = office) => {
  const ids = (await product(slug, from))!.variants.map(variant => variant.id)
  return (await from.services.inventory.levels(ids)).map(level => level?.onHand ?? null)
}

describe('an import', () => {
  it('takes a refused cell that is written anew, and reads everything else as before', async () => {
    const { id, rows } = await checked(csv('cup,Cup,Size,S,CUP-S,shopify,5,"24,00",', 'cup,,,M,CUP-M,shopify,2', ',,,,NOBODY,,,1.00,'))
    const refused = (row: RowView) => row.notes.map(({ column, cell }) => ({ line: row.line, column, cell }))
    expect(rows.nodes.flatMap(refused)).toEqual([
      { line: 2, column: 'Variant Price', cell: '24,00' }, { line: 3, column: 'Variant Price', cell: '' }, { line: 4, column: 'Handle', cell: '' },
    ])
    const mend = async (line: number, column: string, value: string) => {
      const result = await mutate('productImportMend', { id, line, column, value })
      await office.work('product imports')
      return result.userErrors.map(({ code }) => code)
    }
    expect(await mend(2, 'Title', 'Another')).toEqual(['NOT_FOUND'])
    expect(await mend(9, 'Variant Price', '1.00')).toEqual(['NOT_FOUND'])
    expect(await mend(2, 'Variant Price', 'a'.repeat(5_001))).toEqual(['INVALID_INPUT'])
    // What is written may be wrong as well; a row that ends early is made longer.
    expect(await mend(2, 'Variant Price', 'cheap')).toEqual([])
    expect((await view(id)).rows.nodes[0]).toMatchObject({ line: 2, result: 'REFUSED', notes: [{ column: 'Variant Price', cell: 'cheap' }] })
    expect(await mend(2, 'Variant Price', '24.00')).toEqual([])
    expect(await mend(3, 'Variant Price', '28.00')).toEqual([])
    expect(await view(id)).toMatchObject({ state: 'CHECKED', counts: { create: 2, refused: 1 } })
    expect(await mend(2, 'Variant Price', '1.00')).toEqual(['NOT_FOUND'])
    // Read in another way, it keeps what was written.
    await mutate('productImportPreview', { id, decimal: '.' })
    await office.work('product imports')
    expect(await view(id)).toMatchObject({ counts: { create: 2, refused: 1 } })
    await mutate('productImportRun', { id })
    await office.work('product imports')
    expect((await product('cup'))!.variants.map(({ sku, price }) => [sku, price])).toEqual([['CUP-S', 2400], ['CUP-M', 2800]])
    expect(await mend(4, 'Handle', 'late')).toEqual(['NOT_READY'])
  })

  it('says of each row what it would do, then does it; doing it twice does it once', async () => {
    const first = csv('mug,Mug,Size,S,M-S,shopify,5,24.00,', 'mug,,,L,M-L,shopify,2,28.00,', 'pot,Pot,,,P,,,"9,00",')
    const dry = await checked(first)
    expect(dry).toMatchObject({ state: 'CHECKED', counts: { create: 2, update: 0, unchanged: 0, refused: 1, warned: 0 }, productsCreated: 1, rowCount: 3, rowsDone: 3 })
    expect(dry.rows.nodes[0]).toMatchObject({ line: 4, result: 'REFUSED', title: 'Pot', notes: [{ column: 'Variant Price', message: '"9,00" has a comma; write a point, like 9.00.' }] })
    expect(dry.rows.nodes[1]).toMatchObject({ line: 2, result: 'CREATE', variant: 'S', changes: [{ field: 'Price', before: null, after: '2400' }, { field: 'In stock', before: null, after: '5' }] })
    expect(await product('mug')).toBeNull()

    expect((await mutate('productImportRun', { id: dry.id, onlyIfAll: true })).userErrors).toMatchObject([{ code: 'ROWS_REFUSED' }])
    expect(await product('mug')).toBeNull()
    await Promise.all([mutate('productImportRun', { id: dry.id }), mutate('productImportRun', { id: dry.id })])
    await office.work('product imports')
    expect(await view(dry.id)).toMatchObject({ state: 'DONE', canUndo: true, productsCreated: 1 })
    expect(await stockOf('mug')).toEqual([5, 2])

    const change = await checked(csv('mug,Mug Rund,Size,S,M-S,shopify,7,26.00,', 'mug,,,L,M-L,shopify,2,28.00,'))
    expect(change).toMatchObject({ counts: { create: 0, update: 1, unchanged: 1, refused: 0 }, productsUpdated: 1 })
    expect(change.rows.nodes[0]!.changes).toEqual([{ field: 'Title', before: 'Mug', after: 'Mug Rund' }, { field: 'Price', before: '2400', after: '2600' }, { field: 'In stock', before: '5', after: '7' }])
    await mutate('productImportCancel', { id: change.id })
    expect((await mutate('productImportRun', { id: change.id })).userErrors).toMatchObject([{ code: 'NOT_READY' }])
    expect((await product('mug'))!.title).toBe('Mug')
  })

  it('is undone: products and stock are what they were, except what was changed or sold since', async () => {
    await imported(csv('u-one,One,,,U1,shopify,10,10.00,', 'u-two,Two,,,U2,shopify,10,10.00,'))
    const [one, two] = [(await product('u-one'))!, (await product('u-two'))!]
    const job = await imported(csv('u-one,Uno,,,U1,shopify,30,11.00,', 'u-two,Dos,,,U2,shopify,30,11.00,', 'u-three,Three,,,U3,shopify,3,5.00,'))
    await office.services.inventory.adjust(one.variants[0]!.id, -4, 'sold elsewhere', 'x')
    await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id: two._id, version: 2, title: 'Two by hand' } })
    await mutate('productImportUndo', { id: job.id })
    await mutate('productImportUndo', { id: job.id })
    await office.work('product imports')
    expect(await view(job.id)).toMatchObject({ state: 'UNDONE', canUndo: false })
    expect(await product('u-one')).toMatchObject({ title: 'One', version: 3, variants: [{ price: 1000 }] })
    expect(await product('u-two')).toMatchObject({ title: 'Two by hand', variants: [{ price: 1100 }] })
    expect(await product('u-three')).toBeNull()
    expect(await stockOf('u-one')).toEqual([6])
    expect((await mutate('productImportUndo', { id: job.id })).userErrors).toEqual([])
  })

  it('is undone only as long as it is the last one, and a week', async () => {
    const [first, second] = [await imported(csv('w-one,One,,,W1,,,1.00,')), await imported(csv('w-two,Two,,,W2,,,1.00,'))]
    expect(await view(first.id)).toMatchObject({ canUndo: false })
    expect((await mutate('productImportUndo', { id: first.id })).userErrors).toMatchObject([{ code: 'NOT_UNDOABLE' }])
    office.advance(8 * 86_400_000)
    expect((await mutate('productImportUndo', { id: second.id })).userErrors).toMatchObject([{ code: 'NOT_UNDOABLE' }])
    // More rows than go in one statement.
    await office.postgres.db.execute(sql`insert into ${productImportRow} (import_id, line, result, slug, title, variant, changes, notes)
      select ${first.id}::uuid, n, 'refused', '', '', '', '[]', '[]' from generate_series(1000, 4500) n`)
    await office.work('product imports')
    expect(await office.postgres.db.$count(productImportRow, inArray(productImportRow.importId, [first.id, second.id]))).toBe(0)
    expect(await view(first.id)).toMatchObject({ state: 'DONE', productsCreated: 1 })
  })

  it('fetches pictures behind it: one that cannot be had is named, the others are there; the next import knows them', async () => {
    const [good, bad] = ['https://cdn.example/good.jpg', 'https://cdn.example/bad.jpg']
    pictures.set(good, await photo('jpeg', 330, 200))
    const text = csv(`pic,Pic,,,PIC,,,5.00,${good}`, `pic,,,,,,,,${bad}`)
    const job = await imported(text)
    expect(job.pictures).toEqual({ total: 2, done: 0, failed: 0 })
    for (const name of ['pictures 1', 'pictures 2']) await office.work(name)
    const after = await view(job.id)
    expect(after).toMatchObject({ pictures: { total: 2, done: 1, failed: 1 }, pictureFailures: [{ url: bad, message: expect.stringContaining('404') as string }] })
    const { media, version } = (await product('pic'))!
    expect(media).toMatchObject([{ url: good, widths: [320, 330], allFormats: true }, { url: bad }])
    expect(media[1]).not.toHaveProperty('key')
    expect(await checked(text)).toMatchObject({ productsUnchanged: 1 })
    expect((await product('pic'))!.version).toBe(version)
    // Fetching a picture is no change by a person: the import can still be undone.
    await mutate('productImportUndo', { id: job.id })
    await office.work('product imports')
    expect(await product('pic')).toBeNull()
  })

  it('gives up a picture that ends the process each time, and holds no outage against one', async () => {
    const [fatal, later] = ['https://cdn.example/fatal.jpg', 'https://cdn.example/away.jpg']
    const { id } = await imported(csv(`fatal,Fatal,,,FATAL,,,5.00,${fatal}`))
    // As three processes leave it that were killed while they made it ready.
    await office.postgres.db.update(pictureFetch).set({ attempts: 3 }).where(eq(pictureFetch.importId, id))
    await office.work('pictures 1')
    expect(await view(id)).toMatchObject({ pictures: { failed: 1 }, pictureFailures: [{ url: fatal, message: expect.stringContaining('stopped each time') as string }] })
    const waiting = await imported(csv(`later,Later,,,LATER,,,5.00,${later}`))
    await expect(office.work('pictures 1')).rejects.toThrow('the store is away')
    const [row] = await office.postgres.db.select().from(pictureFetch).where(eq(pictureFetch.importId, waiting.id))
    expect(row).toMatchObject({ state: 'pending', attempts: 0 })
    expect(row!.nextAt.getTime()).toBeGreaterThan(Date.now())
  })

  it('names what is wrong with a file as a whole, and reads it in another way when told so', async () => {
    expect(await checked('Handle,Vendor\na,b')).toMatchObject({ state: 'FAILED', error: expect.stringContaining('lacks the columns "Title" and "Variant Price"') as string })
    expect(await checked('Handle,Title,Variant Price\na,"A')).toMatchObject({ state: 'FAILED', error: expect.stringContaining('line 2 is never closed') as string })
    const commas = await checked(csv('komma,Komma,,,K1,,,"9,00",'))
    expect(commas.counts).toMatchObject({ refused: 1 })
    await mutate('productImportPreview', { id: commas.id, decimal: ',' })
    await office.work('product imports')
    expect(await view(commas.id)).toMatchObject({ state: 'CHECKED', counts: { create: 1, refused: 0 } })
    expect((await mutate('productImportPreview', { id: commas.id, encoding: 'ebcdic' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    expect((await mutate('productImportPreview', {})).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    expect((await mutate('productImportRun', { id: 'x' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('waits for a person where names of columns do not tell what they are, and remembers what was said', async () => {
    const sheet = (name: string, price: string) => Buffer.from(`Artikelname,VK,Lagerplatz\n${name},${price},Regal 1\n`)
    const send = async (bytes: Uint8Array) => {
      const job = await office.services.productImports.create({ bytes, fileName: 'sheet.csv', actor: 'x', options: { asksForColumns: true } })
      await office.work('product imports')
      return view(job.id)
    }
    const columns = [{ heading: 'Artikelname', field: 'Title' }, { heading: 'VK', field: 'Variant Price' }, { heading: 'Lagerplatz', use: 'LEAVE_OUT' }]
    const first = await send(sheet('Sheet Mug', '9.00'))
    expect(first).toMatchObject({ state: 'COLUMNS', columns: [{ heading: 'Artikelname', isOpen: true, sample: 'Sheet Mug', suggestion: { name: 'Title' } }, { suggestion: { name: 'Variant Price' } }, { suggestion: null }] })
    expect((await mutate('productImportRun', { id: first.id })).userErrors).toMatchObject([{ code: 'NOT_READY' }])
    expect((await mutate('productImportPreview', { id: first.id, columns: [{ heading: 'VK', field: 'Preis' }] })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', message: expect.stringContaining('"Preis" is no field') as string }])
    await mutate('productImportPreview', { id: first.id, columns, handlesFromTitles: true })
    await office.work('product imports')
    expect(await view(first.id)).toMatchObject({ state: 'CHECKED', error: null, counts: { create: 1 }, handlesFromTitles: true })
    await mutate('productImportRun', { id: first.id })
    await office.work('product imports')
    expect(await product('sheet-mug')).toMatchObject({ title: 'Sheet Mug', variants: [{ price: 900 }] })
    expect(await product('sheet-mug')).not.toHaveProperty('otherColumns')

    // The next file has the same columns, so only its handles are asked for.
    const second = await send(sheet('Sheet Pot', '5.00'))
    expect(second).toMatchObject({ state: 'COLUMNS', error: expect.stringContaining('"Handle"') as string, columns: [{ isOpen: false, field: { name: 'Title' } }, { isOpen: false }, { use: 'LEAVE_OUT' }] })
    await mutate('productImportCancel', { id: second.id })
    expect(await view(second.id)).toMatchObject({ state: 'CANCELLED' })
    const third = await send(Buffer.from('Handle,Artikelname,VK\nsheet-mug,Sheet Mug,9.00\n'))
    expect(third).toMatchObject({ state: 'CHECKED', counts: { unchanged: 1 } })
    await mutate('productImportCancel', { id: third.id })
  })

  it('reports on texts of any characters, also where they are too long to be shown', async () => {
    const title = (end: string) => `${'x'.repeat(78)}\u{1F600}${end}`
    await imported(csv(`emoji,${title('one')},,,EMOJI,,,1.00,`))
    const again = await checked(csv(`emoji,${title('two')},,,EMOJI,,,1.00,`))
    expect(again.rows.nodes[0]!.changes).toEqual([{ field: 'Title', before: `${'x'.repeat(78)}…`, after: `${'x'.repeat(78)}…` }])
    await mutate('productImportCancel', { id: again.id })
  })

  it('ends what cannot be stored, so that others behind it go on', async () => {
    const nul = (text: string, options = {}) => office.services.productImports.create({ bytes: Buffer.from(text, 'utf16le'), fileName: 'nul.csv', actor: 'x', options })
    const [bad, good] = [await nul('\uFEFFHandle,Title,Variant Price\na,A\0,1\n'), await nul('\uFEFFHandle,Title,Variant Price\na,A,1\n')]
    await office.work('product imports')
    expect(await view(bad.id)).toMatchObject({ state: 'FAILED', error: 'Line 2 holds a NUL byte; this is no text file, or it is damaged.' })
    expect(await view(good.id)).toMatchObject({ state: 'CHECKED' })
    // What no check of a file foresees, here a name that PostgreSQL refuses.
    const odd = await office.services.productImports.create({ bytes: Buffer.from('Handle,Title,Variant Price\na,A,1\n'), fileName: 'odd.csv', actor: 'x' })
    const { createProductImports } = await import('../../../server/domain/catalogue/import/product-imports.ts')
    const refusing = { ...office.postgres, transaction: () => Promise.reject(new Error('Failed query', { cause: Object.assign(new Error('unsupported Unicode escape sequence'), { code: '22P05' }) })) }
    const { worker } = createProductImports({ documents: office.documents, postgres: refusing, clock: office.services.clock })
    await expect(async () => {
      for (let step = 0; step < 5; step++) await worker.job.run()
    }).rejects.toThrow('Failed query')
    expect(await view(odd.id)).toMatchObject({ state: 'FAILED', error: expect.stringContaining('cannot be stored') as string })
    await office.services.productImports.cancel(good.id)
  })

  it('refuses a product of too many variants, in the file alone or with those of the shop', async () => {
    const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => `wide,${index ? '' : 'Wide'},${index ? '' : 'Size'},v${from + index},,,,1.00,`)
    const many = await checked(csv(...rows(0, 2_001), 'slim,Slim,,,SLIM,,,1.00,'))
    expect(many).toMatchObject({ counts: { create: 1, refused: 2_001 } })
    expect(many.rows.nodes[0]!.notes[0]!.message).toBe('With this file "wide" has 2,001 variants; a product has at most 2,000. Offer it as several products.')
    await mutate('productImportCancel', { id: many.id })
    expect(await imported(csv(...rows(0, 1_999)))).toMatchObject({ counts: { create: 1_999, refused: 0 } })
    const more = await checked(csv(...rows(1_999, 2)))
    expect(more).toMatchObject({ counts: { create: 0, refused: 2 } })
    await mutate('productImportCancel', { id: more.id })
  })

  it('mends a file that lacks its line of names', async () => {
    const failed = await checked('bare,Bare,7.00\n')
    expect(failed).toMatchObject({ state: 'FAILED', columns: [{ heading: 'bare' }, {}, {}] })
    await mutate('productImportPreview', { id: failed.id, firstLineIsData: true, columns: [{ heading: 'Column A', field: 'handle' }, { heading: 'Column B', field: 'title' }, { heading: 'Column C', field: 'price' }] })
    await office.work('product imports')
    expect(await view(failed.id)).toMatchObject({ state: 'CHECKED', rowCount: 1, counts: { create: 1 }, firstLineIsData: true })
  })

  it('hands out what needs a person as a file that can be mended and sent again', async () => {
    const job = await checked(csv('whole,Whole,,,WH,,,1.00,', 'half,Half,Size,S,HA-S,,,2.00,', 'half,,,M,HA-M,,,"2,50",', ',Nameless,,,,,,3.00,'))
    expect(job.counts).toMatchObject({ create: 2, refused: 2 })
    let text = ''
    for await (const piece of office.services.productImports.refusedRows((await office.services.productImports.find(job.id))!)) text += piece
    expect(text.split('\n').map(line => line.split(',')[0])).toEqual(['Handle', 'half', 'half', '', ''])
    expect(text).toContain('Variant Price: ""2,50"" has a comma')
    expect((await checked(text.replace('"2,50",', '2.50,'))).counts).toMatchObject({ create: 2, refused: 1 })
    await mutate('productImportCancel', { id: job.id })
  })

  it('is nobody\'s business who may not write products', async () => {
    for (const role of [null, 'analyst', 'fulfillment'] as const) expect((await office.ask(role, '{ productImports { id } }')).errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/)
  })
})

describe('an import that is killed at any moment', () => {
  it('goes on where it was: every row is applied once, stock is right, and it can be undone', async () => {
    const rows = Array.from({ length: 350 }, (_, index) => `kill-${index},Kill ${index},,,KILL-${index},shopify,${index % 7},1.${10 + index % 90},`)
    const { id } = await checked(csv(...rows))
    await mutate('productImportRun', { id })
    const { postgres, documents } = office
    // Each worker dies in another call to the stores; the next one takes over once the lease has run out.
    for (let call = 1; call <= 24; call += 1) {
      let calls = 0
      const die = () => {
        if (++calls === call) throw new Error('killed')
      }
      const dyingProducts = Object.assign(Object.create(documents.products) as typeof documents.products, {
        bulkWrite: async (...args: Parameters<typeof documents.products.bulkWrite>) => {
          die()
          const result = await documents.products.bulkWrite(...args)
          die()
          return result
        },
      })
      const dyingPostgres = { ...postgres, transaction: async <T>(work: Parameters<typeof postgres.transaction<T>>[0]) => {
        die()
        const result = await postgres.transaction(async (tx) => {
          const done = await work(tx)
          die()
          return done
        })
        die()
        return result
      } }
      const { createProductImports } = await import('../../../server/domain/catalogue/import/product-imports.ts')
      const worker = createProductImports({ documents: { ...documents, products: dyingProducts }, postgres: dyingPostgres, clock: office.services.clock }).worker
      const job = (await office.services.productImports.find(id))!
      if (job.state !== 'running') break
      await worker.finish(job, () => {}).catch((error: Error) => expect(error.message).toBe('killed'))
    }
    const done = await view(id)
    expect(done).toMatchObject({ state: 'DONE', productsCreated: 350, productsUpdated: 0, productsUnchanged: 0, counts: { create: 350, update: 0, unchanged: 0, refused: 0 } })
    expect(await documents.products.countDocuments({ slug: /^kill-/ })).toBe(350)
    expect(await stockOf('kill-13')).toEqual([6])
    await mutate('productImportUndo', { id })
    await office.work('product imports')
    expect(await documents.products.countDocuments({ slug: /^kill-/ })).toBe(0)
  })
})

describe('an export', () => {
  const text = async (from: Office, publicUrl = 'http://localhost:4200') => {
    let all = ''
    for await (const piece of createExportProducts({ repository: createExportRepository(from.documents), postgres: from.postgres, publicUrl })()) all += piece
    return all
  }

  it('imported into an empty shop gives the same export again, byte for byte; into the same shop it changes nothing', async () => {
    const hard = [
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Status,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Cost per item,Image Src,Image Position,Image Alt Text,Variant Image,SEO Title,SEO Description,Google Shopping / MPN,Variant Tax Code,Variant Requires Shipping,Collection (x.y)',
      `hard,'=cmd|' /C calc'!A0,"<p>Ü, ""quoted""\nand more</p>",'@vendor,'-type,"'+a, b",true,active,Size,'=S,Color,"Red, dark",'0012,250,shopify,3,continue,9.90,12.00,'+49,4.50,https://cdn.example/a.jpg,1,'-alt,https://cdn.example/b.jpg,'=seo,"'' text",MPN-1,T1,false,''=kept`,
      'hard,,,,,,,,,M,,Blue,,,,,deny,8,,,,https://cdn.example/b.jpg,2,,,,,MPN-2,,,',
      'hard,,,,,,,,,,,,,,,,,,,,,https://cdn.example/c.jpg,3,Third,,,,,,,',
      'draft,Draft,plain & simple,,,,false,draft,Title,Default Title,,,,,,,,0,,,,,,,,,,,,,',
    ].join('\n')
    expect(await imported(hard)).toMatchObject({ state: 'DONE', counts: { refused: 0 } })
    expect(await product('hard')).toMatchObject({ title: '=cmd|\' /C calc\'!A0', vendor: '@vendor', variants: [{ sku: '0012', barcode: '+49', optionValues: ['=S', 'Red, dark'] }, {}] })
    const { _id: id, version } = (await product('hard'))!
    const details = { careText: '=wash\r\nby hand', makerText: '-Ida', taxCategory: '@reduced', specifications: [{ name: '=Handmade', value: '' }, { name: 'Size: inner', value: '9 cm: 4 cm' }, { name: 'Path\\', value: '\\\\x' }] }
    await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { message } } }', { input: { id, version, ...details } })
    expect(await product('hard')).toMatchObject({ ...details, careText: '=wash\nby hand' })
    const one = await text(office)
    expect(one).toContain('\'=cmd|\' /C calc\'!A0')
    expect(one.split('\n').flatMap(line => line.split(',')).filter(cell => /^"?[=+@]/.test(cell))).toEqual([])
    expect(await checked(one)).toMatchObject({ state: 'CHECKED', counts: { create: 0, update: 0, refused: 0, warned: 0 } })

    const empty = await openOffice()
    try {
      expect(await imported(one, empty)).toMatchObject({ state: 'DONE', counts: { refused: 0, warned: 0 } })
      expect(await text(empty, 'https://elsewhere.example')).toBe(one)
      expect(await product('hard', empty)).toMatchObject({ ...details, careText: '=wash\nby hand' })
    }
    finally {
      await empty.close()
    }
  })
})
