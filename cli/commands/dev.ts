import { defineCommand } from 'citty'
import { ensureTypes } from '../build/nuxt.ts'
import { startDatabases } from '../launcher/databases.ts'
import { assertPortFree } from '../launcher/ports.ts'
import { claimOrFail, runWithLifetime } from '../launcher/run.ts'
import { settingsOrFail } from '../launcher/settings.ts'
import { startTool } from '../launcher/tool.ts'
import { toStdout } from '../output.ts'
import { toolPath } from '../project.ts'
import { announce } from '../shop/announce.ts'
import { prepareShop } from '../shop/prepare.ts'
import { DEV_READY_TIMEOUT_MS, waitUntilReady } from '../shop/server.ts'

/** Its own folder, so that a running shop's build is never disturbed. */
const WORK_FOLDER = '.nuxt-dev'

export default defineCommand({
  meta: { name: 'dev', description: 'Starts the shop for development: the same databases, and pages that follow your edits.' },
  run: () => runWithLifetime(toStdout, async (lifetime) => {
    const settings = settingsOrFail(process.env)
    const claimed = await claimOrFail(settings.dataDir, lifetime)
    await assertPortFree(settings.host, settings.port)
    await ensureTypes(lifetime)
    const env = await startDatabases(settings, claimed, lifetime, toStdout)
    await prepareShop(settings, env, toStdout)
    const nuxt = startTool({
      name: 'The development server',
      args: [toolPath('nuxt', 'bin', 'nuxt.mjs'), 'dev', '--no-fork', '--host', settings.host, '--port', String(settings.port)],
      env: { ...env, NUXT_BUILD_DIR: process.env.NUXT_BUILD_DIR ?? WORK_FOLDER },
      stdout: 'inherit',
      stderr: 'inherit',
      patienceMs: 3_000,
    })
    lifetime.adopt(nuxt)
    claimed.record(nuxt.name, nuxt.pid)
    await Promise.race([waitUntilReady(settings, DEV_READY_TIMEOUT_MS), lifetime.lost])
    await announce(settings, env, toStdout)
    return lifetime.lost
  }),
})
