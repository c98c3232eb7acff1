import { describe, expect, it } from 'vitest'
import { readWhole } from '../../../../../support/import-file.ts'

const read = (text: string) => readWhole(text)
/** A file with the columns that nearly every test needs. */
const file = (...rows: string[]) => ['Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price', ...rows].join('\n')

describe('readProducts', () => {
  it('puts the rows of a product together, also when others stand between them', async () => {
    const { products, refused, rows } = await read(file('mug,Mug,Size,S,M-S,24', 'pot,Pot,,,,9.5', 'mug,,,L,M-L,28.00'))
    expect(refused).toEqual([])
    expect(rows).toBe(3)
    expect(products.map(({ slug, title, optionNames, variants }) => ({ slug, title, optionNames, variants: variants.map(v => [v.line, ...v.optionValues, v.sku, v.price]) }))).toEqual([
      { slug: 'mug', title: 'Mug', optionNames: ['Size'], variants: [[2, 'S', 'M-S', 2400], [4, 'L', 'M-L', 2800]] },
      { slug: 'pot', title: 'Pot', optionNames: [], variants: [[3, null, 950]] },
    ])
  })

  it('takes Shopify\'s "Default Title" for a product without options', async () => {
    expect((await read(file('pot,Pot,Title,Default Title,,9'))).products[0]).toMatchObject({ optionNames: [], variants: [{ optionValues: [] }] })
  })

  it('knows the names of the newer template, in any case', async () => {
    const { products } = await read('title,url handle,PRICE,Inventory tracker,Inventory quantity,Continue selling when out of stock\nPot,pot,9,shopify,4,TRUE')
    expect(products[0]).toMatchObject({ slug: 'pot', variants: [{ price: 900, tracked: true, onHand: 4, continueSelling: true }] })
  })

  it('keeps line breaks, commas and quotes inside of quotes, and counts lines as an editor does', async () => {
    const { products, refused } = await read('\uFEFFHandle,Title,Body (HTML),Variant Price\r\n\r\na,"A ""B"", C","<p>One\r\ntwo</p>",5\r\n\r\nb,B,,x\r\n')
    expect(products[0]).toMatchObject({ line: 3, title: 'A "B", C', descriptionHtml: '<p>One\ntwo</p>' })
    expect(refused).toEqual([expect.objectContaining({ line: 6, column: 'Variant Price' })])
  })

  it('sanitizes HTML and makes paragraphs of plain text', async () => {
    const body = async (html: string) => (await read(`Handle,Title,Body (HTML),Variant Price\na,A,"${html}",5`)).products[0]?.descriptionHtml
    expect(await body('<p onclick=\'x()\'>Hi<script>alert(1)</script></p>')).toBe('<p>Hi</p>')
    expect(await body('5 < 6 & so on\n\nSecond')).toBe('<p>5 &lt; 6 &amp; so on</p><p>Second</p>')
  })

  it('tells an absent column (undefined) from a blank cell (null)', async () => {
    const [product] = (await read('Handle,Title,Vendor,Variant Price,Variant Compare At Price\na,A,,5,')).products
    expect(product).toMatchObject({ vendor: null, productType: undefined, pictures: undefined })
    expect(product?.variants[0]).toMatchObject({ compareAtPrice: null, cost: undefined, sku: undefined })
  })

  it('takes a blank inventory tracker for untracked', async () => {
    const { products } = await read('Handle,Title,Variant Price,Variant Inventory Tracker,Variant Inventory Qty\na,A,5,,7\nb,B,5,shopify,7')
    expect(products.map(product => product.variants[0])).toMatchObject([{ tracked: false, onHand: undefined }, { tracked: true, onHand: 7 }])
  })

  it('orders pictures by position, and reads rows that carry nothing else', async () => {
    const { products, warnings } = await read([
      'Handle,Title,Variant Price,Image Src,Image Position,Image Alt Text,Variant Image',
      'a,A,5,https://cdn.example/2.jpg,2,Two,https://cdn.example/1.jpg', 'a,,,https://cdn.example/1.jpg,1,One,', 'a,,,javascript:x,3,,',
    ].join('\n'))
    expect(products[0]?.pictures).toEqual([{ url: 'https://cdn.example/1.jpg', altText: 'One' }, { url: 'https://cdn.example/2.jpg', altText: 'Two' }])
    expect(products[0]?.variants).toHaveLength(1)
    expect(products[0]?.variants[0]?.imageUrl).toBe('https://cdn.example/1.jpg')
    expect(warnings).toEqual([expect.objectContaining({ line: 4, column: 'Image Src' })])
  })

  it.each([
    ['a comma in a price', file('a,A,,,,"1,50"'), 2, 'Variant Price', '"1,50" has a comma; write a point, like 1.50.'],
    ['a currency in a price', file('a,A,,,,€9'), 2, 'Variant Price', /is not an amount/],
    ['a negative price', file('a,A,,,,-9'), 2, 'Variant Price', /is negative/],
    ['too many decimals', file('a,A,,,,9.999'), 2, 'Variant Price', /more than 2 decimals/],
    ['no price', file('a,A,,,X,'), 2, 'Variant Price', /every variant needs a price/],
    ['no title', file('a,,,,,9'), 2, 'Title', /It is empty/],
    ['no handle', file('a,A,,,,9', ',B,,,,9'), 3, 'Handle', /every row names its product/],
    ['a handle of signs only', file('a,A,,,,9', '!!,B,,,,9'), 3, 'Handle', /no letter or digit/],
    ['two handles of one address', file('a b,A,,,,9', 'a-b,B,,,,9'), 3, 'Handle', /same address/],
    ['a value without an option name', file('a,A,,Red,,9'), 2, 'Option1 Name', /name the option/],
    ['a variant without its value', file('a,A,Size,S,,9', 'a,,,,X,9'), 3, 'Option1 Value', /has the option Size/],
    ['the same options twice', file('a,A,Size,S,,9', 'a,,,S,,9'), 3, undefined, /Line 2 is the same variant/],
    ['the same SKU twice', file('a,A,,,X,9', 'b,B,,,X,9'), 3, 'Variant SKU', /stands on line 2 already/],
    ['a mangled SKU', file('a,A,,,4.01E+12,9'), 2, 'Variant SKU', /mangled by a spreadsheet/],
    ['a cell too many', file('a,A,,,,9', 'b,B,,,,9,00'), 3, undefined, /The row has 7 cells, the header 6/],
  ])('refuses %s by row and column', async (_name, text, line, column, message) => {
    const { refused } = await read(text)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ line, ...column ? { column } : {}, message: typeof message === 'string' ? message : expect.stringMatching(message) as string })
  })

  it('refuses the rows that depend on a refused first row, and no others', async () => {
    const { products, refused } = await read(file('a,,Size,S,,9', 'a,,,M,,9', 'b,B,,,,9'))
    expect(products.map(product => product.slug)).toEqual(['b'])
    expect(refused.map(note => note.line)).toEqual([2, 3])
  })

  it('refuses details that are too many or too long, instead of cutting them', async () => {
    const column = 'Specifications (product.metafields.zivero.specifications)'
    const of = async (cell: string) => (await read(`Handle,Title,Variant Price,${column}\na,A,9,"${cell}"`)).refused
    expect(await of(Array.from({ length: 101 }, (_, index) => `D${index}: x`).join('\n'))).toEqual([{ line: 2, column, message: 'Use at most 100 details.' }])
    expect(await of(`Material: ${'x'.repeat(501)}`)).toEqual([{ line: 2, column, message: 'A detail is too long. Use at most 500 characters.' }])
  })

  it('refuses what is too long to be kept, instead of cutting it', async () => {
    expect((await read(`Handle,Title,Variant Price,Note\na,A,9,${'x'.repeat(20_001)}\nb,B,9,${'x'.repeat(20_000)}`)).refused).toEqual([{ line: 2, column: 'Note', message: 'It is longer than 20,000 characters; shorten it, or leave the column out.' }])
    expect((await read(file(`a,A,${'x'.repeat(61)},S,,9`))).refused).toEqual([{ line: 2, column: 'Option1 Name', cell: 'x'.repeat(61), message: 'It is longer than 60 characters.' }])
    expect((await read(`Handle,Title,Variant Price,Image Src,Image Alt Text\na,A,9,https://cdn.example/a.jpg,${'x'.repeat(513)}`)).warnings).toEqual([{ line: 2, column: 'Image Alt Text', message: 'It is longer than 512 characters; the rest is left out.' }])
  })

  it('refuses amounts that are too large, and values that differ by upper case only', async () => {
    expect((await read(file('a,A,,,,99999999999999999999.00', 'b,B,,,,10000000000.01', 'c,C,,,,10000000000.00'))).refused).toEqual([
      { line: 2, column: 'Variant Price', cell: '99999999999999999999.00', message: '"99999999999999999999.00" is too large.' },
      { line: 3, column: 'Variant Price', cell: '10000000000.01', message: '"10000000000.01" is too large.' },
    ])
    expect((await readWhole(file('a,A,,,,9.5', 'b,B,,,,9999999999999'), 'JPY')).refused.map(({ message }) => message)).toEqual(['"9.5" has more than 0 decimals, and JPY has 0.', '"9999999999999" is too large.'])
    expect((await read(file('a,A,Size,S,,9', 'a,,,s,,9'))).refused).toEqual([{ line: 3, message: 'Line 2 is the same variant (s).' }])
  })

  it('refuses one variant and applies the others', async () => {
    const { products, refused } = await read(file('a,A,Size,S,,x', 'a,,,M,,9'))
    expect(products[0]?.variants.map(variant => variant.optionValues)).toEqual([['M']])
    expect(refused.map(note => note.line)).toEqual([2])
  })

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['missing columns', 'Handle,Vendor\na,b', /^The file lacks the columns "Title" and "Variant Price"/],
    ['a missing header', 'mug,Mug,24\npot,Pot,9', /^The first line names no column of a product file \(it begins with "mug"\)/],
    ['an endless row', `Handle,Title,Variant Price\na,"${'x'.repeat(2_100_000)}`, /begins on line 2 is never closed/],
    ['too many rows', `Handle,Title,Variant Price\n${'a,A,9\n'.repeat(250_001)}`, /more than 250,000 rows/],
    ['a doubled column', 'Handle,Title,Variant Price,Price\na,A,9,9', /mean the same/],
    ['a truncated quote', file('a,A,,,,9', 'b,"B,,,,9'), /begins on line 3 is never closed/],
    ['a stray quote', file('a,A,,,,9', 'b,"B"B,,,,9'), /begins on line 3 has a quote in the wrong place/],
  ])('refuses %s as a whole', async (_name, text, message) => {
    await expect(read(text)).rejects.toThrow(message)
  })

  it('reads amounts in the digits of the shop\'s currency', async () => {
    expect((await readWhole(file('a,A,,,,1500'), 'JPY')).products[0]?.variants[0]?.price).toBe(1500)
    expect((await readWhole(file('a,A,,,,1.500'), 'KWD')).products[0]?.variants[0]?.price).toBe(1500)
  })

  it.each([
    ['semicolons, and commas in prices', 'Handle;Title;Variant Price;Variant SKU\na;A;1.234,50;1\nb;B;9,00;2\nc;C;24.50;3', ',', [123_450, 900], /"24.50" has a point.*24,50/],
    ['tabs', 'Handle\tTitle\tVariant Price\na\tA, B\t9.50\nb\tB\t8', '.', [950, 800], null],
    ['semicolons, and points in prices', 'Handle;Title;Variant Price\na;A;9.50', '.', [950], null],
  ])('reads %s', async (_name, text, decimal, prices, problem) => {
    const { file: found, products, refused } = await read(text)
    expect(found.decimal).toBe(decimal)
    expect(products.map(product => product.variants[0]!.price)).toEqual(prices)
    if (problem) expect(refused[0]!.message).toMatch(problem)
    else expect(refused).toEqual([])
  })

  it('reads commas in prices of any file when told so', async () => {
    const { products } = await readWhole(file('a,A,,,,"1,50"'), 'EUR', { decimal: ',' })
    expect(products[0]?.variants[0]?.price).toBe(150)
  })

  it('keeps cells that mean nothing here: the first row\'s with the product, others with their variant', async () => {
    const { file: found, products } = await read('Handle,Title,Variant Price,Google Shopping / MPN,Variant Tax Code,Option1 Name,Option1 Value\na,A,9,M1,T1,Size,S\na,,9,M2,,,L')
    expect(found.others.map(other => other.header)).toEqual(['Google Shopping / MPN', 'Variant Tax Code'])
    expect(products[0]?.others).toEqual([{ name: 'Google Shopping / MPN', value: 'M1' }])
    expect(products[0]?.variants.map(variant => variant.others)).toEqual([[{ name: 'Variant Tax Code', value: 'T1' }], [{ name: 'Google Shopping / MPN', value: 'M2' }, { name: 'Variant Tax Code', value: '' }]])
  })

  it('undoes what keeps spreadsheets from running a cell', async () => {
    const { products } = await read(file(`a,'=1+1,,,'-X,9`, `b,''@x,,,'0012,9`))
    expect(products.map(product => [product.title, product.variants[0]?.sku])).toEqual([['=1+1', '-X'], ['\'@x', '0012']])
  })
})
