import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')
const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean)
const sources = files.filter(path => /\.(?:ts|vue|mjs)$/.test(path) && !/\/generated\/|^tests\//.test(path))

describe('the size of files', () => {
  const lines = sources.map(path => ({ path, lines: read(path).split('\n').length - 1 })).sort((a, b) => a.lines - b.lines)
  const at = (share: number) => lines[Math.floor(lines.length * share)]!.lines

  it('stays small: one responsibility each', () => {
    expect(at(0.5)).toBeLessThanOrEqual(80)
    expect(at(0.9)).toBeLessThanOrEqual(200)
    expect(lines.filter(file => file.lines > (file.path.endsWith('.vue') ? 300 : 400))).toEqual([])
  })
})

describe('what could show one shopper the data of another', () => {
  it('is no rule that caches whole pages or routes', () => {
    for (const config of files.filter(path => /nuxt\.config\.ts$/.test(path))) expect(read(config), config).not.toMatch(/routeRules|\bswr\b|\bisr\b|cachedEventHandler|defineCachedEventHandler/)
    for (const path of sources.filter(file => /^(?:server|layers)\//.test(file))) expect(read(path), path).not.toMatch(/defineCached(?:EventHandler|Function)|cachedFunction/)
  })

  it('is no cookie or header that a page reads by itself: it asks the API, which knows the caller', () => {
    for (const path of sources.filter(file => /^(?:app|layers\/[^/]+\/app)\//.test(file))) {
      expect(read(path), path).not.toMatch(/\buse(?:Cookie|Session|RequestHeaders?)\(/)
    }
  })

  it('is no user that a middleware puts into the event', () => {
    for (const path of files.filter(file => /server\/middleware\//.test(file))) expect(read(path), path).not.toMatch(/event\.context\.\w+ *=/)
  })
})

describe('dependencies', () => {
  it('are pinned', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('hold a Nitro that does not share cached answers across methods (GHSA-39r7-wfcx-99xg)', () => {
    const versions = [...read('pnpm-lock.yaml').matchAll(/^ {2}nitropack@(\d+)\.(\d+)\.(\d+)/gm)].map(match => match.slice(1).map(Number))
    expect(versions.length).toBeGreaterThan(0)
    for (const [major = 0, minor = 0, patch = 0] of versions) expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(2_013_006)
  })
})
