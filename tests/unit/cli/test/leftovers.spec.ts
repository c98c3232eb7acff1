import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nameProcess, writeRunFile } from '../../../../cli/launcher/run-file.ts'
import { removeLeftovers } from '../../../../cli/test/leftovers.ts'
import { removeFolder } from '../../../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-leftovers-'))
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
afterAll(() => {
  child.kill('SIGKILL')
  removeFolder(folder)
})

it('ends what a killed run left, and nothing of a run that goes on', async () => {
  const paths = ['zivero-test-dead', 'zivero-test-alive', 'zivero-test-unclaimed'].map(name => join(folder, name))
  for (const path of paths) mkdirSync(path)
  const [dead, alive, unclaimed] = paths as [string, string, string]
  const here = nameProcess('launcher', process.pid)!
  writeRunFile(join(dead, 'run.json'), { launcher: { ...here, startTime: 'another time' }, processes: [nameProcess('PostgreSQL', child.pid!)!], env: null })
  writeRunFile(join(alive, 'run.json'), { launcher: here, processes: [], env: null })
  const ended = once(child, 'exit')
  await removeLeftovers(folder)
  await ended
  expect([dead, alive, unclaimed].map(path => existsSync(path))).toEqual([false, true, true])
})
