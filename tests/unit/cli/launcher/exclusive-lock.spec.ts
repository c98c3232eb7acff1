import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { takeExclusiveLock } from '../../../../cli/launcher/exclusive-lock.ts'
import { removeFolder } from '../../../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-lock-'))
afterAll(() => removeFolder(folder))

const module = fileURLToPath(new URL('../../../../cli/launcher/exclusive-lock.ts', import.meta.url))

/** A process that takes the lock, says whether it got it, and stays. */
async function holder(path: string) {
  const code = `import { takeExclusiveLock } from ${JSON.stringify(module)}; console.log(takeExclusiveLock(${JSON.stringify(path)}) ? 'taken' : 'refused'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data') as [Buffer]
  return { child, said: said.toString().trim() }
}

describe('takeExclusiveLock', () => {
  it('is refused while another process has it, and free at once when that one is killed', async () => {
    const path = join(folder, 'killed')
    const { child, said } = await holder(path)
    expect(said).toBe('taken')
    expect(takeExclusiveLock(path)).toBeNull()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const lock = takeExclusiveLock(path)
    expect(lock).not.toBeNull()
    lock?.release()
  })

  it('can be taken again after it was given back', () => {
    const path = join(folder, 'released')
    takeExclusiveLock(path)?.release()
    const again = takeExclusiveLock(path)
    expect(again).not.toBeNull()
    again?.release()
  })
})
