import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isRunning, nameProcess, type NamedProcess } from '../launcher/run-file.ts'

const STAMP = 'zivero-build.json'
const USERS = 'zivero-users'

export interface Build {
  folder: string
  /** Path of the server's entry. */
  server: string
}

/**
 * The builds of a project. They lie in folders of their own, `.output-<sources>-<time>`, and `.output` is a link to the
 * current one: the swap is one rename, and a server that runs keeps the folder that it started from.
 */
export function openBuildStore(root: string) {
  const current = join(root, '.output')
  const newFolder = (name: string) => join(root, `.output-${name}-${Date.now().toString(36)}`)

  return {
    /** The finished build that `.output` names, when it was made from these sources. */
    current(fingerprint: string): Build | null {
      const folder = existsSync(current) ? realpathSync(current) : null
      return folder && readStamp(folder) === fingerprint && existsSync(toBuild(folder).server) ? toBuild(folder) : null
    },

    hasAny: () => existsSync(current),

    newFolder,

    /** Declares a build complete and makes it the current one; from here on, and not before, it is used. */
    adopt(folder: string, fingerprint: string): Build {
      writeFileSync(join(folder, STAMP), `${JSON.stringify({ fingerprint })}\n`)
      const link = join(root, `.output-link-${process.pid}`)
      rmSync(link, { force: true })
      symlinkSync(basename(folder), link)
      // A folder of that name was made by some other tool; a link cannot be renamed over it.
      if (lstatSync(current, { throwIfNoEntry: false })?.isDirectory()) renameSync(current, newFolder('other'))
      renameSync(link, current)
      return toBuild(folder)
    },

    /** Keeps a build from being removed while this process, or a server that it started, runs from it. */
    use(build: Build): () => void {
      const users = join(build.folder, USERS)
      const mark = join(users, `${process.pid}.json`)
      mkdirSync(users, { recursive: true })
      writeFileSync(mark, JSON.stringify(nameProcess('launcher', process.pid)))
      return () => rmSync(mark, { force: true })
    },

    /** Removes builds that are neither current nor used, and what interrupted ones left. Only one build runs at a time. */
    removeOld(): void {
      const kept = existsSync(current) ? realpathSync(current) : ''
      for (const name of readdirSync(root).filter(entry => entry.startsWith('.output-'))) {
        const folder = join(root, name)
        if (folder !== kept && !isUsed(folder)) rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

function toBuild(folder: string): Build {
  return { folder, server: join(folder, 'server', 'index.mjs') }
}

/** What the build was made from; null when it was never declared complete. */
function readStamp(folder: string): string | null {
  try {
    const { fingerprint } = JSON.parse(readFileSync(join(folder, STAMP), 'utf8')) as { fingerprint?: unknown }
    return typeof fingerprint === 'string' ? fingerprint : null
  }
  catch {
    return null
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
