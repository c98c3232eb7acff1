import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalSearch } from '../../../server/drivers/search/local.ts'
import { removeFolder } from '../../support/remove-folder.ts'
import { product } from '../../support/search-product.ts'

const SAVER = fileURLToPath(new URL('../../support/saved-index.ts', import.meta.url))
const KILLS = 20
/** Milliseconds within which a run is killed after its first save: some saves long. */
const WINDOW = 120

const folder = mkdtempSync(join(tmpdir(), 'zivero-saved-'))
afterAll(() => removeFolder(folder))

/** Saves in a process of its own, and kills it in the middle. @returns the last save that it told of */
async function killedWhileSaving(dataDir: string, after: number): Promise<number> {
  const saver = spawn(process.execPath, [SAVER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = 0
  const began = new Promise<void>((resolve, reject) => {
    createInterface({ input: saver.stdout }).on('line', (line) => {
      told = Number(line.slice('saved '.length))
      resolve()
    })
    saver.once('exit', () => reject(new Error('The saver ended by itself.')))
  })
  const ended = new Promise(resolve => saver.once('close', resolve))
  await began
  await sleep(after)
  saver.kill('SIGKILL')
  await ended
  return told
}

async function opened(dataDir: string) {
  const notices: string[] = []
  const engine = createLocalSearch({ dataDir, notice: sentence => void notices.push(sentence) })
  const mark = await engine.open('en')
  return { engine, notices, mark, has: async (id: string) => (await engine.search({ text: `sku-${id}`, asTyped: true, sort: 'relevance', offset: 0, limit: 1 })).ids[0] === id }
}

describe('the saved index', () => {
  it(`is whole, and no older than what was told, whenever its process is killed: ${KILLS} times`, { timeout: 60_000 }, async () => {
    let halves = 0
    // Two at a time, each going on from what its last one left.
    await Promise.all(['one', 'other'].map(async (name, lane) => {
      const dataDir = join(folder, name)
      for (let run = 0; run < KILLS / 2; run++) {
        const told = await killedWhileSaving(dataDir, ((run * 2 + lane) / KILLS) * WINDOW)
        if (readdirSync(dataDir).some(file => file !== 'search.bin')) halves++
        const { engine, mark, notices, has } = await opened(dataDir)
        expect(notices).toEqual([])
        expect(Number(mark)).toBeGreaterThanOrEqual(told)
        expect(engine.status().products).toBe(2_000 + Number(mark))
        expect(await has(`n-${mark}`)).toBe(true)
        expect(await has('first-1999')).toBe(true)
      }
    }))
    process.stdout.write(`The index was killed ${KILLS} times while it was saved; ${halves} left a half file, none a wrong index.\n`)
  })

  describe('in one file', () => {
    const saved = join(folder, 'saved')
    beforeAll(async () => {
      const { engine } = await opened(saved)
      await engine.upsert(Array.from({ length: 50 }, (_, at) => product(`m-${at}`)))
      await engine.save('mark')
    })
    function copied(name: string): string {
      const dataDir = join(folder, name)
      mkdirSync(dataDir)
      copyFileSync(join(saved, 'search.bin'), join(dataDir, 'search.bin'))
      return dataDir
    }

    it('is not believed when it is cut anywhere, changed anywhere or of somebody else, which is said', async () => {
      const dataDir = copied('damaged')
      const file = join(dataDir, 'search.bin')
      const whole = readFileSync(file)
      const flipped = (at: number): Buffer => {
        const bytes = Buffer.from(whole)
        bytes[at]! ^= 1
        return bytes
      }
      const lengths = Array.from({ length: 20 }, (_, at) => Math.floor(at / 20 * whole.length))
      const damages = [
        ...lengths.map(length => whole.subarray(0, length)), ...lengths.map(flipped),
        Buffer.alloc(whole.length), Buffer.concat([whole, Buffer.alloc(8)]), Buffer.from('SQLite format 3\0'), Buffer.from('{"since":"2026"}'),
      ]
      for (const bytes of damages) {
        writeFileSync(file, bytes)
        const { mark, notices, engine } = await opened(dataDir)
        expect(mark).toBeNull()
        expect(engine.status().products).toBe(0)
        expect(notices).toEqual([`The saved search index (${file}) is damaged, or of another version or language; it is built anew.`])
      }
      writeFileSync(file, whole)
      expect(await opened(dataDir)).toMatchObject({ mark: 'mark', notices: [] })
      rmSync(file)
      mkdirSync(file)
      const unreadable = await opened(dataDir)
      expect(unreadable.mark).toBeNull()
      expect(unreadable.notices[0]).toMatch(/^The saved search index cannot be read \(EISDIR/)
    })

    it.skipIf(!existsSync('/dev/full'))('stays as it was when the disk is full, and no piece is left on it', async () => {
      const dataDir = copied('full')
      const { engine, has } = await opened(dataDir)
      await engine.upsert([product('late')])
      // Where the next save writes first: a device that has no room left.
      symlinkSync('/dev/full', join(dataDir, `search.bin.${process.pid}`))
      await expect(engine.save('later')).rejects.toThrow('ENOSPC')
      expect(readdirSync(dataDir)).toEqual(['search.bin'])
      expect(await has('late')).toBe(true)
      expect((await opened(dataDir)).mark).toBe('mark')
      await engine.save('later')
      expect((await opened(dataDir)).mark).toBe('later')
    })
  })
})
