import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { checkBuild } from '../../../cli/doctor/build.ts'
import { freePort } from '../../../cli/launcher/ports.ts'
import { makeDataDir, runCli } from '../../setup/shop.ts'
import { removeFolder } from '../../support/remove-folder.ts'

const folders: string[] = []
function emptyFolder(): string {
  const folder = makeDataDir()
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach(folder => removeFolder(folder)))

/** What doctor says, problem by problem. */
async function problems(dataDir: string, env: Record<string, string> = {}): Promise<string[]> {
  const { code, stdout, stderr } = await runCli(['doctor'], { env: { ZIVERO_DATA_DIR: dataDir, PORT: String(await freePort()), ...env } })
  expect(stderr).toBe('')
  const found = stdout.split('\n').filter(line => line.startsWith('PROBLEM')).map(line => line.replace(/^PROBLEM +/, ''))
  expect(code).toBe(found.length > 0 ? 1 : 0)
  for (const line of found) expect(line).not.toMatch(/\n|at .+\.ts|undefined|\[object/)
  return found
}

describe('zivero doctor', () => {
  it('finds nothing wrong with an empty folder, nor with a running shop', async () => {
    expect(await problems(emptyFolder())).toEqual([])
    const shop = inject('shop')
    const { code, stdout } = await runCli(['doctor'], { env: { ZIVERO_DATA_DIR: shop.dataDir } })
    expect(stdout).toMatch(/ok +shop: answers on port/)
    expect(stdout).toMatch(/ok +PostgreSQL: 18 answers/)
    expect(stdout).toMatch(/ok +MongoDB: .+ answers/)
    expect(stdout).not.toContain(shop.databaseUrl.split('@')[0]!.split(':').at(-1))
    expect(code).toBe(0)
  })

  it('words each setting that is wrong', async () => {
    expect(await problems(emptyFolder(), { PORT: 'soon', SITE_URL: 'shop.example/path', AUTH_SECRET: 'short' })).toEqual([
      expect.stringMatching(/^settings: PORT must be a whole number/),
      expect.stringMatching(/^settings: SITE_URL must be an address without path/),
      expect.stringMatching(/^settings: AUTH_SECRET must have at least 32/),
    ])
  })

  it('names each store that cannot be reached, and hides its password', async () => {
    const found = await problems(emptyFolder(), {
      DATABASE_URL: 'postgres://shop:s3cret@127.0.0.1:1/shop', MONGODB_URI: 'mongodb://shop:s3cret@127.0.0.1:1/shop', REDIS_URL: 'redis://:s3cret@127.0.0.1:1', SMTP_URL: 'smtp://shop:s3cret@127.0.0.1:1',
      AUTH_SECRET: 'a'.repeat(40), PAYMENT_GATEWAY: 'sandbox',
    })
    expect(found).toEqual([
      expect.stringMatching(/^PostgreSQL: cannot be reached at postgres:\/\/127\.0\.0\.1:1\/shop .+mend DATABASE_URL/),
      expect.stringMatching(/^MongoDB: cannot be reached .+ECONNREFUSED.+mend MONGODB_URI/),
      expect.stringMatching(/^Redis: cannot be reached .+ECONNREFUSED.+mend REDIS_URL/),
      expect.stringMatching(/^mail: .+cannot be reached/),
    ])
    expect(found.join()).not.toContain('s3cret')
  })

  it('does not wait for a store that takes the connection and says nothing', async () => {
    const silent = createServer(() => {})
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const began = Date.now()
    const found = await problems(emptyFolder(), { DATABASE_URL: `postgres://x@127.0.0.1:${port}/x`, REDIS_URL: `redis://127.0.0.1:${port}`, AUTH_SECRET: 'a'.repeat(40), PAYMENT_GATEWAY: 'sandbox' })
    expect(found.map(line => line.split(':')[0])).toEqual(['PostgreSQL', 'Redis'])
    expect(Date.now() - began).toBeLessThan(12_000)
    silent.close()
  }, 20_000)

  it('names a port that something else has', async () => {
    expect(await problems(emptyFolder(), { PORT: String(inject('shop').port) })).toEqual([])
    const other = createServer(socket => socket.end('no shop'))
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    expect(await problems(emptyFolder(), { PORT: String(port) })).toEqual([expect.stringContaining(`Port ${port} on 127.0.0.1 is in use by another program`)])
    other.close()
  })

  it('tells a file in the place of the folder, and nothing else of it', async () => {
    const file = join(emptyFolder(), 'data')
    writeFileSync(file, '')
    expect(await problems(file)).toEqual([expect.stringMatching(/^data directory: .+ is a file/)])
  })

  it('tells a foreign folder, a database of another major, lost and open secrets', async () => {
    const foreign = emptyFolder()
    writeFileSync(join(foreign, 'holiday.jpg'), '')
    expect(await problems(foreign)).toEqual([expect.stringMatching(/belongs to something else \(it holds holiday\.jpg\)/)])

    const old = emptyFolder()
    mkdirSync(join(old, 'postgres'))
    writeFileSync(join(old, 'postgres', 'PG_VERSION'), '14\n')
    expect(await problems(old)).toEqual([expect.stringMatching(/secrets\.json is missing/), expect.stringMatching(/written by PostgreSQL 14/)])

    const open = emptyFolder()
    writeFileSync(join(open, 'secrets.json'), '{}', { mode: 0o644 })
    expect(await problems(open)).toEqual([expect.stringMatching(/may be read by other users/)])
    writeFileSync(join(open, 'secrets.json'), '{')
    expect(await problems(open)).toEqual([expect.stringMatching(/cannot be read .+ restore it from a backup/)])
  })

  it('sees that the clock was set back', async () => {
    const dataDir = emptyFolder()
    writeFileSync(join(dataDir, 'lock'), '')
    const future = new Date(Date.now() + 3_600_000)
    utimesSync(join(dataDir, 'lock'), future, future)
    expect(await problems(dataDir)).toEqual([expect.stringMatching(/^clock: was set back: .+(?:3600|359\d) seconds/)])
  })

  it('sees a disk that is full', async (context) => {
    const mount = mkdtempSync(join(tmpdir(), 'zivero-full-'))
    folders.push(mount)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount])
    if (mounted.status !== 0) {
      process.stderr.write('NOT TESTED: a full disk (this user may not mount a small tmpfs)\n')
      return context.skip()
    }
    try {
      writeFileSync(join(mount, 'lock'), Buffer.alloc(900_000))
      expect(await problems(mount)).toEqual([expect.stringMatching(/^disk: is nearly full/), expect.stringMatching(/^disk: is full: nothing can be written/)])
    }
    finally {
      spawnSync('umount', [mount])
    }
  })

  it('sees a build that is not whole', () => {
    const root = emptyFolder()
    expect(checkBuild(root)).toEqual([expect.objectContaining({ state: 'ok' })])
    mkdirSync(join(root, '.output-half', 'server'), { recursive: true })
    expect(checkBuild(root)).toEqual([expect.objectContaining({ state: 'warning', sentence: expect.stringContaining('.output-half was interrupted') }), expect.objectContaining({ state: 'ok' })])
    symlinkSync('.output-half', join(root, '.output'))
    expect(checkBuild(root)).toContainEqual(expect.objectContaining({ state: 'problem', sentence: expect.stringContaining('server/index.mjs') }))
    removeFolder(join(root, '.output-half'))
    expect(checkBuild(root)).toEqual([expect.objectContaining({ state: 'problem', sentence: expect.stringContaining('a build that is gone') })])
  })
})
