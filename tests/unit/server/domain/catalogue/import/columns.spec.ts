import { describe, expect, it } from 'vitest'
import { headingsOf, readHeader, type ColumnUse } from '#server/domain/catalogue/import/columns.ts'
import { openProductFile, UnreadableColumnsError, type FileOptions } from '#server/domain/catalogue/import/product-file.ts'
import { readWhole } from '../../../../../support/import-file.ts'

const choices = (uses: Record<string, ColumnUse>) => Object.entries(uses).map(([heading, use]) => ({ heading, use }))
const usesOf = (header: string[]) => readHeader(header).found.map(({ use, isOpen }) => isOpen ? `${use}?` : use)

describe('headings', () => {
  it('are unlike each other, and letters where the file has no name', () => {
    expect(headingsOf(['Title', '', ' title ', '\'=x'])).toEqual(['Title', 'Column B', 'title (column C)', '=x'])
    expect(headingsOf(Array.from({ length: 28 }, () => '')).slice(25)).toEqual(['Column Z', 'Column AA', 'Column AB'])
  })

  it('are known in Shopify\'s two templates; its further columns are kept without a question', () => {
    expect(usesOf(['URL handle', 'title', 'VARIANT PRICE'])).toEqual(['handle', 'title', 'price'])
    expect(usesOf(['Google Shopping / MPN', 'Variant Tax Code', 'Included / Germany', 'Color (product.metafields.shopify.color-pattern)', 'Product Category', 'Option1 Linked To', 'Unit price base measure']))
      .toEqual(Array.from({ length: 7 }, () => 'keep'))
    expect(usesOf(['# note', 'My note', ''])).toEqual(['leave', 'keep?', 'leave?'])
  })

  it('of other sheets are understood as suggestions only', () => {
    const { found, problem } = readHeader(['Artikelname', 'Artikel-Nr.', 'VK-Preis', 'EAN', 'Lagerplatz'])
    expect(found.map(({ suggestion, use, isOpen }) => [suggestion, use, isOpen])).toEqual([['title', 'keep', true], ['sku', 'keep', true], ['price', 'keep', true], ['barcode', 'keep', true], [undefined, 'keep', true]])
    expect(problem).toContain('names no column')
  })

  it('that are too many are refused', () => {
    expect(() => readHeader(Array.from({ length: 601 }, (_, index) => `c${index}`))).toThrow('has 601 columns')
  })
})

describe('what somebody says about columns', () => {
  const sheet = 'Artikelname,Preis,Lager,Notiz\nMug,24.00,5,"secret"\n'
  const said = choices({ artikelname: 'title', Preis: 'price', Lager: 'quantity', Notiz: 'leave' })

  it('mends a file without known names; handles come from titles', async () => {
    const { products, file, refused } = await readWhole(`${sheet}Mug,26.00,1,x\nBig Pot,9.00,,\n`, 'EUR', { columns: said, handlesFromTitles: true })
    expect(file.found.map(({ sample }) => sample)).toEqual(['Mug', '24.00', '5', 'secret'])
    expect(products).toMatchObject([{ slug: 'mug', slugIsMade: true, title: 'Mug', others: [], variants: [{ price: 2400, tracked: true, onHand: 5 }] }, { slug: 'big-pot' }])
    expect(refused).toEqual([{ line: 3, message: 'The product has no options, so line 2 is its only variant.' }])
  })

  it('makes variants of rows with the same title, and of rows without one', async () => {
    const { products } = await readWhole('Title,Option1 Name,Option1 Value,Price\nMug,Size,S,9\nPot,,,5\nMug,Size,M,10\nCup,Size,S,3\n,,L,4\n', 'EUR', { handlesFromTitles: true })
    expect(products.map(({ slug, variants }) => [slug, ...variants.map(({ price }) => price)])).toEqual([['mug', 900, 1000], ['pot', 500], ['cup', 300, 400]])
  })

  it('is told what is missing, what is doubled, and what the file does not have', async () => {
    const problemOf = async (options: FileOptions, text = sheet) => openProductFile(Buffer.from(text), options).then(() => null, (error: unknown) => {
      expect(error).toBeInstanceOf(UnreadableColumnsError)
      return error as UnreadableColumnsError
    })
    expect((await problemOf({ columns: choices({ Artikelname: 'title', Preis: 'price' }) }))!.message).toMatch(/lacks the column "Handle"/)
    expect((await problemOf({ columns: choices({ Artikelname: 'title', Preis: 'title' }) }))!.message).toBe('The columns "Artikelname" and "Preis" mean the same; remove one of them.')
    expect((await problemOf({ columns: choices({ Name: 'title' }) }))!.message).toBe('The file has no column "Name"; it has "Artikelname", "Preis", "Lager", "Notiz".')
    const missing = await problemOf({ firstLineIsData: true })
    expect(missing!.message).toBe('Say which columns hold "Handle", "Title", "Variant Price".')
    expect(missing!.shape.found[1]).toMatchObject({ heading: 'Column B', sample: 'Preis' })
  })

  it('goes without a line of names', async () => {
    const options = { firstLineIsData: true, columns: choices({ 'Column A': 'handle', 'Column B': 'title', 'column c': 'price' }) }
    const { products, rows } = await readWhole('mug,Mug,24\npot,Pot,9', 'EUR', options)
    expect(rows).toBe(2)
    expect(products).toMatchObject([{ line: 1, slug: 'mug', variants: [{ price: 2400 }] }, { line: 2, slug: 'pot' }])
  })

  it('is remembered where the next file has the column, and does not matter where it has not', async () => {
    const file = await openProductFile(Buffer.from('Handle,Title,Price,Notiz\na,A,1,x'), {}, choices({ Notiz: 'tags', Fach: 'sku' }))
    expect(file.columns.tags).toEqual({ index: 3, header: 'Notiz' })
  })
})
