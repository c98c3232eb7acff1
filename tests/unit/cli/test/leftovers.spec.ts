import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nameProcess, writeRunFile } from '../../../../cli/launcher/run-file.ts'
import { dataDirPrefix, removeLeftovers } from '../../../../cli/test/leftovers.ts'
import { removeFolder } from '../../../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-leftovers-'))
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
afterAll(() => {
  child.kill('SIGKILL')
  removeFolder(folder)
})

it('ends what a killed run left, and nothing of a run that goes on', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const paths = [`${dataDirPrefix(ended)}dead`, `${dataDirPrefix(ended)}alive`, `${dataDirPrefix(ended)}unclaimed`, `${dataDirPrefix()}killed-by-its-test`].map(name => join(folder, name))
  for (const path of paths) mkdirSync(path)
  const [dead, alive, , killed] = paths as [string, string, string, string]
  const here = nameProcess('launcher', process.pid)!
  writeRunFile(join(dead, 'run.json'), { launcher: { ...here, startTime: 'another time' }, processes: [nameProcess('PostgreSQL', child.pid!)!], env: null })
  writeRunFile(join(killed, 'run.json'), { launcher: { ...here, startTime: 'another time' }, processes: [], env: null })
  writeRunFile(join(alive, 'run.json'), { launcher: here, processes: [], env: null })
  const gone = once(child, 'exit')
  await removeLeftovers(folder)
  await gone
  expect(paths.map(path => existsSync(path))).toEqual([false, true, true, true])
})
