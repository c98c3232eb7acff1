import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '../project.ts'
import { isRunning, nameProcess, type NamedProcess } from '../launcher/run-file.ts'

/**
 * Builds lie in folders of their own, `.output-<sources>-<time>`, and `.output` is a link to the current one:
 * the swap is one rename, and a server that runs keeps the folder that it started from.
 */
const CURRENT = join(projectRoot, '.output')
const STAMP = 'zivero-build.json'
const USERS = 'zivero-users'

export interface Build {
  folder: string
  server: string
}

/** The finished build that `.output` names, when it was made from these sources. */
export function currentBuild(fingerprint: string): Build | null {
  try {
    const folder = realpathSync(CURRENT)
    const stamp = JSON.parse(readFileSync(join(folder, STAMP), 'utf8')) as { fingerprint?: unknown }
    const server = join(folder, 'server', 'index.mjs')
    return stamp.fingerprint === fingerprint && existsSync(server) ? { folder, server } : null
  }
  catch {
    return null
  }
}

/** A fresh folder for a build of these sources. */
export function newBuildFolder(fingerprint: string): string {
  return join(projectRoot, `.output-${fingerprint}-${Date.now().toString(36)}`)
}

/** Declares a build complete and makes it the current one; from here on, and not before, it is used. */
export function adoptBuild(folder: string, fingerprint: string): Build {
  writeFileSync(join(folder, STAMP), `${JSON.stringify({ fingerprint })}\n`)
  const link = join(projectRoot, `.output-link-${process.pid}`)
  rmSync(link, { force: true })
  symlinkSync(basename(folder), link)
  // A folder of that name was made by some other tool; a link cannot be renamed over it.
  if (lstatSync(CURRENT, { throwIfNoEntry: false })?.isDirectory()) renameSync(CURRENT, newBuildFolder('other'))
  renameSync(link, CURRENT)
  return { folder, server: join(folder, 'server', 'index.mjs') }
}

/** Keeps a build from being removed while this process, or a server that it started, runs from it. */
export function useBuild(build: Build): () => void {
  const users = join(build.folder, USERS)
  const mark = join(users, `${process.pid}.json`)
  mkdirSync(users, { recursive: true })
  writeFileSync(mark, JSON.stringify(nameProcess('launcher', process.pid)))
  return () => rmSync(mark, { force: true })
}

/** Removes builds that are neither current nor used, and what interrupted ones left. */
export function removeOldBuilds(): void {
  const current = existsSync(CURRENT) ? realpathSync(CURRENT) : ''
  for (const name of readdirSync(projectRoot).filter(entry => entry.startsWith('.output-'))) {
    const folder = join(projectRoot, name)
    if (folder !== current && !isUsed(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

function isUsed(folder: string): boolean {
  const users = join(folder, USERS)
  if (!existsSync(users)) return false
  return readdirSync(users).some((file) => {
    try {
      return isRunning(JSON.parse(readFileSync(join(users, file), 'utf8')) as NamedProcess)
    }
    catch {
      return false
    }
  })
}
