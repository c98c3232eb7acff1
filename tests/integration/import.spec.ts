import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { makeDataDir, runCli } from '../setup/shop.ts'
import { removeFolder } from '../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-import-'))
afterAll(() => removeFolder(folder))

const HEADER = 'Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src'
const GOOD = ['jug-ida,Jug Ida,"<p>Holds a liter,\nand pours.</p>",Nord,Color,White,IDA-W,shopify,5,39.00,https://cdn.example/ida.jpg', 'jug-ida,,,,,Black,,shopify,0,39.00,']

function csv(...rows: string[]): string {
  const path = join(folder, 'products.csv')
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`)
  return path
}

const importInto = (dataDir: string) => (path: string, ...flags: string[]) =>
  runCli(['import', 'products', path, ...flags], { env: { ZIVERO_DATA_DIR: dataDir } })

async function titleOf(slug: string): Promise<string | null> {
  const answer = await fetch(`${inject('shop').url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query ($slug: String!) { product(slug: $slug) { title } }', variables: { slug } }),
  })
  const { data } = await answer.json() as { data: { product: { title: string } | null } }
  return data.product?.title ?? null
}

describe('zivero import products', () => {
  it('imports into the running shop, and changes nothing the second time', async () => {
    const run = importInto(inject('shop').dataDir)
    const dry = await run(csv(...GOOD), '--dry-run')
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('1 product would be created') as string })
    expect(await titleOf('jug-ida')).toBeNull()

    expect(await run(csv(...GOOD))).toMatchObject({ code: 0, stdout: '2 rows: 1 product created, 0 updated, 0 unchanged, 0 rows refused.\n' })
    expect(await titleOf('jug-ida')).toBe('Jug Ida')
    expect((await run(csv(...GOOD))).stdout).toBe('2 rows: 0 products created, 0 updated, 1 unchanged, 0 rows refused.\n')
  })

  it('applies the good rows and names the bad ones; with --atomic it applies none', async () => {
    const run = importInto(inject('shop').dataDir)
    const rows = ['cup-a,Cup A,,,,,,,,9.00,', 'cup-b,Cup B,,,,,,,,"9,00",']
    const atomic = await run(csv(...rows), '--atomic')
    expect(atomic.code).toBe(1)
    expect(await titleOf('cup-a')).toBeNull()

    const mixed = await run(csv(...rows))
    expect(mixed.code).toBe(2)
    expect(mixed.stderr).toContain('Refused, line 3, Variant Price: "9,00" has a comma; write a point, like 9.00.')
    expect(await titleOf('cup-a')).toBe('Cup A')
    expect(await titleOf('cup-b')).toBeNull()
  })

  it('reads columns of any name, and files without names', async () => {
    const run = importInto(inject('shop').dataDir)
    const path = join(folder, 'sheet.csv')
    writeFileSync(path, 'Artikelname;VK;Lagerplatz\nBecher Ina;9,50;A 1\n')
    const unknown = await run(path)
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('With --column "Heading of the file=Title"') as string })
    const columns = ['--column', 'Artikelname=Title', '--column=VK=Variant Price', '--column', 'Lagerplatz=leave']
    const lacks = await run(path, ...columns)
    expect(lacks).toMatchObject({ code: 1, stderr: expect.stringContaining('lacks the column "Handle"') as string })
    const done = await run(path, ...columns, '--handles-from-titles')
    expect(done).toMatchObject({ code: 0, stdout: '1 row: 1 product created, 0 updated, 0 unchanged, 0 rows refused.\n' })
    expect(await titleOf('becher-ina')).toBe('Becher Ina')
    for (const [flag, message] of [['Artikelname=Name', '"Name" is no field of a product'], ['Artikelname', '--column is written'], ['Name=Title', 'The file has no column "Name"']]) {
      expect(await run(path, '--column', flag!)).toMatchObject({ code: 1, stderr: expect.stringContaining(message!) as string })
    }
    writeFileSync(path, 'becher-uta,Becher Uta,9.50\n')
    expect(await run(path, '--no-headings', '--column', 'Column A=Handle', '--column', 'Column B=Title', '--column', 'Column C=Price')).toMatchObject({ code: 0 })
    expect(await titleOf('becher-uta')).toBe('Becher Uta')
  })

  it('does nothing with a file that is cut off or not there', async () => {
    const run = importInto(inject('shop').dataDir)
    const cut = await run(csv(...GOOD, 'jug-eva,"Jug E'))
    expect(cut.code).toBe(1)
    expect(cut.stderr.trim().split('\n').at(-1)).toMatch(/is never closed.*Nothing was imported\.$/)
    expect(await run(join(folder, 'absent.csv'))).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such file') as string })
  })

  it('works while the shop does not run', async () => {
    const dataDir = makeDataDir()
    try {
      expect(await importInto(dataDir)(csv(...GOOD))).toMatchObject({ code: 0 })
      expect((await importInto(dataDir)(csv(...GOOD))).stdout).toContain('1 unchanged')
    }
    finally {
      removeFolder(dataDir)
    }
  })

  it('takes the file of another shop into an empty one, and says once what had to be left out', async () => {
    const dataDir = makeDataDir()
    try {
      const file = join(folder, 'all.csv')
      expect(await runCli(['export', 'products', file], { env: { ZIVERO_DATA_DIR: inject('shop').dataDir } })).toMatchObject({ code: 0 })
      const run = (...flags: string[]) => runCli(['import', 'products', file, ...flags], { env: { ZIVERO_DATA_DIR: dataDir, ZIVERO_DEMO: 'false' } })
      const imported = await run()
      expect(imported.code).toBe(0)
      const said = imported.stderr.split('\n').filter(line => line.includes('The shop has no'))
      expect(said).toHaveLength(2)
      expect(said).toEqual(expect.arrayContaining([
        expect.stringMatching(/^Note, line \d+ and \d+ more, Collections .*: The shop has no collections yet, so these are left out/),
        expect.stringMatching(/^Note, line \d+ and \d+ more, Facets .*: The shop has no facets yet, so these are left out/),
      ]))
      expect((await run()).stdout).toMatch(/: 0 products created, 0 updated, [1-9]\d* unchanged, 0 rows refused\.$/m)
    }
    finally {
      removeFolder(dataDir)
    }
  })
})
