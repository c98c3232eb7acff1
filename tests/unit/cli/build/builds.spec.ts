import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBuildStore } from '../../../../cli/build/builds.ts'
import { removeFolder } from '../../../support/remove-folder.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zivero-builds-'))
})
afterEach(() => removeFolder(root))

function writeServer(folder: string): void {
  mkdirSync(join(folder, 'server'), { recursive: true })
  writeFileSync(join(folder, 'server', 'index.mjs'), '')
}

describe('build store', () => {
  it('uses a build only for the sources that it was made from', () => {
    const builds = openBuildStore(root)
    const folder = builds.newFolder('abc')
    writeServer(folder)
    builds.adopt(folder, 'abc')
    expect(builds.current('abc')?.folder).toBe(folder)
    expect(builds.current('def')).toBeNull()
    expect(readlinkSync(join(root, '.output'))).toBe(basename(folder))
  })

  it('never uses a build that was not declared complete', () => {
    const builds = openBuildStore(root)
    writeServer(builds.newFolder('abc'))
    expect(builds.current('abc')).toBeNull()
    writeServer(join(root, '.output'))
    expect(builds.current('abc')).toBeNull()
  })

  it('never uses a build whose server is missing', () => {
    const builds = openBuildStore(root)
    const folder = builds.newFolder('abc')
    mkdirSync(folder)
    builds.adopt(folder, 'abc')
    expect(builds.current('abc')).toBeNull()
  })

  it('takes the place of an .output that another tool made', () => {
    const builds = openBuildStore(root)
    writeServer(join(root, '.output'))
    const folder = builds.newFolder('abc')
    writeServer(folder)
    builds.adopt(folder, 'abc')
    expect(builds.current('abc')?.folder).toBe(folder)
  })

  it('removes old and interrupted builds, but keeps one that a server runs from', () => {
    const builds = openBuildStore(root)
    const [used, interrupted, current] = ['used', 'interrupted', 'current'].map(name => builds.newFolder(name)) as [string, string, string]
    for (const folder of [used, interrupted, current]) writeServer(folder)
    const release = builds.use(builds.adopt(used, 'used'))
    builds.adopt(current, 'current')
    builds.removeOld()
    expect(existsSync(used)).toBe(true)
    expect(existsSync(interrupted)).toBe(false)
    release()
    builds.removeOld()
    expect(readdirSync(root).sort()).toEqual(['.output', basename(current)].sort())
  })
})
