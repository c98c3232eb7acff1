import { describe, expect, inject, it } from 'vitest'
import { makeDataDir, runCli } from '../../setup/shop.ts'
import { removeFolder } from '../../support/remove-folder.ts'

/** Commands find the databases of a running shop by its data directory alone. */
const zivero = (args: string[], input = '') => runCli(args, { env: { ZIVERO_DATA_DIR: inject('shop').dataDir }, input })

describe('zivero staff', () => {
  it('prints the first owner\'s link, also while the shop does not run', async () => {
    const dataDir = makeDataDir()
    try {
      const { code, stdout } = await runCli(['staff', 'link'], { env: { ZIVERO_DATA_DIR: dataDir, PORT: '4999' } })
      expect(code).toBe(0)
      expect(stdout.trim()).toMatch(/^http:\/\/127\.0\.0\.1:4999\/admin\/sign-in\?token=[\w-]+$/)
    }
    finally {
      removeFolder(dataDir)
    }
  })

  it('adds a member once, and says what is wrong otherwise', async () => {
    const create = (role: string, password: string) =>
      zivero(['staff', 'create', '--email', 'packer@example.com', '--password-stdin', '--role', role], `${password}\n`)
    expect((await create('pirate', 'correct horse battery')).stderr).toContain('There is no role pirate')
    expect((await create('fulfillment', 'short')).code).toBe(1)
    const created = await create('fulfillment', 'correct horse battery')
    expect(created).toMatchObject({ code: 0, stdout: 'Added packer@example.com as fulfillment.\n' })
    const again = await create('fulfillment', 'correct horse battery')
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('is a member of staff already')
    const link = await zivero(['staff', 'link', '--email', 'packer@example.com'])
    expect(link.stdout).toContain(`http://127.0.0.1:${inject('shop').port}/admin/sign-in?token=`)
  })
})
