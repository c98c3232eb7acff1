import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeExclusiveLock } from '../launcher/exclusive-lock.ts'
import type { Lifetime } from '../launcher/lifetime.ts'
import { UserError, type Report } from '../output.ts'
import { projectRoot } from '../project.ts'
import { openBuildStore, type Build } from './builds.ts'
import { cacheFolder, ensureTypes, runNuxt } from './nuxt.ts'
import { fingerprintSources } from './sources.ts'

/** Nuxt's working folder for builds; development and the editor's types have their own. */
const WORK_FOLDER = '.nuxt-build'

export const builds = openBuildStore(projectRoot)

/** The current build when its sources did not change, else a new one, made aside and swapped in when it is complete. */
export async function ensureBuild(lifetime: Lifetime, report: Report, options: { force?: boolean } = {}): Promise<Build> {
  const existing = builds.current(fingerprintSources())
  if (existing && !options.force) return existing
  const release = await waitForBuildLock(report)
  try {
    const fingerprint = fingerprintSources()
    const finished = builds.current(fingerprint)
    if (finished && !options.force) return finished
    report(`Building the shop (${builds.hasAny() ? 'its sources changed' : 'first start'}, about a minute)…`)
    const folder = builds.newFolder(fingerprint)
    await runNuxtBuild(folder, lifetime)
    // Only a build needs the bundler; a start that finds its build does not load it.
    const { bundleCli } = await import('./bundle-cli.ts')
    await bundleCli(folder)
    const build = builds.adopt(folder, fingerprint)
    builds.removeOld()
    return build
  }
  finally {
    release()
  }
}

/** One build at a time: two of them would share Nuxt's working folder, and the machine's memory. */
async function waitForBuildLock(report: Report): Promise<() => void> {
  mkdirSync(cacheFolder, { recursive: true })
  for (let waited = false; ; waited = true) {
    const lock = takeExclusiveLock(join(cacheFolder, 'build.lock'))
    if (lock) return () => lock.release()
    if (!waited) report('Waiting for another build to finish…')
    await sleep(250)
  }
}

async function runNuxtBuild(folder: string, lifetime: Lifetime): Promise<void> {
  await ensureTypes(lifetime)
  await runNuxt('build', {
    NODE_ENV: 'production',
    NUXT_BUILD_DIR: process.env.NUXT_BUILD_DIR ?? WORK_FOLDER,
    ZIVERO_OUTPUT_DIR: folder,
  }, lifetime)
  if (!existsSync(join(folder, 'server', 'index.mjs'))) throw new UserError(`The build made no server in ${folder}.`)
}
