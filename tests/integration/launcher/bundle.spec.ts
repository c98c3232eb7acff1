import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { removeFolder } from '../../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-bundle-'))
const dataDir = join(folder, 'data')

// Away from the project, as in a container: nothing of node_modules may be needed.
beforeAll(() => cpSync(fileURLToPath(new URL('../../../.output/cli', import.meta.url)), join(folder, 'cli'), { recursive: true }))
afterAll(() => removeFolder(folder))

function zivero(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number, stdout: string, stderr: string }>((resolve) => {
    execFile(process.execPath, [join(folder, 'cli', 'zivero.mjs'), ...args], { env: { PATH: process.env.PATH, ZIVERO_DATA_DIR: dataDir, ...env } },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }))
  })
}

describe('the bundled command line', () => {
  it('says what it needs when no shop runs', async () => {
    const { code, stderr } = await zivero(['staff', 'link'])
    expect(code).toBe(1)
    expect(stderr).toBe('This build carries no databases, and no running shop was found; set DATABASE_URL and MONGODB_URI.\n')
  })

  it('works on databases by their addresses', async () => {
    const { databaseUrl, mongodbUri } = inject('shop')
    const env = { DATABASE_URL: databaseUrl, MONGODB_URI: mongodbUri, AUTH_SECRET: 'x'.repeat(48), PAYMENT_GATEWAY: 'sandbox' }
    const { code, stderr } = await zivero(['staff', 'link', '--email', 'nobody@example.com'], env)
    expect(code).toBe(1)
    expect(stderr).toBe('There is no member of staff with the address nobody@example.com.\n')
  })
})
