import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLocalSearch } from '#server/drivers/search/local.ts'
import { removeFolder } from '../../../../support/remove-folder.ts'

let dataDir: string
beforeEach(() => { dataDir = mkdtempSync(join(tmpdir(), 'zivero-search-')) })
afterEach(() => removeFolder(dataDir))

async function savedShop() {
  const engine = createLocalSearch({ dataDir })
  await engine.open('en')
  await engine.rebuild('en', put => put([{
    id: 'a', title: 'Stoneware mug', productType: 'Cups', vendor: 'Kiln', codes: [], details: '', description: '', facets: {}, collectionIds: [],
    price: { min: 1, max: 1 }, inStock: true, publishedAt: new Date(), rank: 1,
  }]))
  await engine.save('mark')
  return engine
}

describe('the file of an index', () => {
  it('is as it was when a process was killed while it wrote a new one, whose piece goes', async () => {
    await savedShop()
    const piece = join(dataDir, 'search.bin.4711')
    writeFileSync(piece, 'half')
    const longAgo = new Date(Date.now() - 3_600_000)
    utimesSync(piece, longAgo, longAgo)
    // Another process may be writing this very moment.
    writeFileSync(join(dataDir, 'search.bin.4712'), 'half')
    const engine = createLocalSearch({ dataDir })
    expect(await engine.open('en')).toBe('mark')
    expect((await engine.search({ text: 'mug', sort: 'relevance', offset: 0, limit: 1 })).ids).toEqual(['a'])
    expect(readdirSync(dataDir).toSorted()).toEqual(['search.bin', 'search.bin.4712'])
  })

  it('leaves no piece where it cannot be written, and the index answers on', async () => {
    const engine = await savedShop()
    rmSync(join(dataDir, 'search.bin'))
    mkdirSync(join(dataDir, 'search.bin', 'in the way'), { recursive: true })
    await expect(engine.save('later')).rejects.toThrow()
    expect(readdirSync(dataDir)).toEqual(['search.bin'])
    expect((await engine.search({ text: 'mug', sort: 'relevance', offset: 0, limit: 1 })).ids).toEqual(['a'])
  })
})
