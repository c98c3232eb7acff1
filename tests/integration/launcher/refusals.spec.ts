import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { makeDataDir, runCli } from '../../setup/shop.ts'
import { removeFolder } from '../../support/remove-folder.ts'

const dataDir = makeDataDir()
afterAll(() => removeFolder(dataDir))

const start = (env: Record<string, string>) => runCli(['start'], { env: { ZIVERO_DATA_DIR: dataDir, ...env } })

describe('a start that cannot work', () => {
  it.each([
    [{ PORT: 'soon' }, /^PORT must be a whole number/],
    [{ SITE_URL: 'https://shop.example', PAYMENT_GATEWAY: 'sandbox' }, /^AUTH_SECRET is not set, and this is a live shop/],
    [{ STRIPE_SECRET_KEY: 'sk_test_x' }, /^STRIPE_SECRET_KEY is set, but this version has no Stripe driver yet/],
  ])('says in one sentence what is wrong with %j', async (env, sentence) => {
    const { code, stderr } = await start(env)
    expect(code).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('names the port that is in use', async () => {
    const { port } = inject('shop')
    const { code, stderr } = await start({ PORT: String(port) })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use by another program`))
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('names a data directory of another PostgreSQL', async () => {
    mkdirSync(join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '14\n')
    const { code, stderr } = await start({ PORT: '4299' })
    expect(code).toBe(1)
    expect(stderr).toMatch(/was written by PostgreSQL 14, and this version brings PostgreSQL 18/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses an option that it does not know', async () => {
    const { code, stderr } = await runCli(['staff', 'link', '--emial', 'x@example.com'], { env: { ZIVERO_DATA_DIR: dataDir } })
    expect(code).toBe(1)
    expect(stderr).toContain('Unknown argument --emial')
  })
})
