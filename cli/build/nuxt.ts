import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lifetime } from '../launcher/lifetime.ts'
import { startTool } from '../launcher/tool.ts'
import { UserError } from '../output.ts'
import { projectRoot, toolPath } from '../project.ts'

const LINES_SHOWN = 30

/** Where the launcher keeps what can be made again. */
export const cacheFolder = join(projectRoot, 'node_modules', '.cache', 'zivero')

/** Runs one of Nuxt's commands to its end; its output is shown only when it fails. */
export async function runNuxt(command: string, env: NodeJS.ProcessEnv, lifetime: Lifetime): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true })
  const log = join(cacheFolder, `nuxt-${command}.log`)
  const output = openSync(log, 'w')
  const nuxt = startTool({
    name: `nuxt ${command}`,
    args: [toolPath('nuxt', 'bin', 'nuxt.mjs'), command],
    env,
    stdout: output,
    stderr: output,
    patienceMs: 2_000,
  })
  lifetime.defer(() => nuxt.stop())
  const how = await nuxt.ended
  closeSync(output)
  if (how === 'code 0') return
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-LINES_SHOWN).join('\n')
  throw new UserError(`nuxt ${command} failed (${how}). Its last lines were:\n${tail}\nAll of it is in ${log}`)
}

/** The project's tsconfig.json names files that Nuxt writes; without them neither a build nor development begins. */
export async function ensureTypes(lifetime: Lifetime): Promise<void> {
  if (!existsSync(join(projectRoot, '.nuxt', 'tsconfig.app.json'))) await runNuxt('prepare', { NUXT_BUILD_DIR: '.nuxt' }, lifetime)
}
