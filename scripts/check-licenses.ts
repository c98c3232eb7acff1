import { execFileSync } from 'node:child_process'
import { z } from 'zod'

/**
 * Refuses a dependency whose license would bind the shop's owner to more than naming it. Run by `pnpm check:licenses`.
 * MPL-2.0 binds changes of its own files only; CC-BY is data. sharp's libvips (LGPL-3.0) is a library of its own beside
 * the code, linked at run time and replaceable, which that license asks for. `only` (a stub of one line) names no license.
 */
const ACCEPTED = new Set([
  'MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0',
  'MPL-2.0', 'OFL-1.1', 'CC-BY-3.0', 'CC-BY-4.0',
])
const UNNAMED = new Set(['only'])
const isSharedLibrary = (name: string): boolean => name.startsWith('@img/sharp-libvips-')

const report = z.record(z.string(), z.array(z.object({ name: z.string() })))
const listed = report.parse(JSON.parse(execFileSync('npx', ['--yes', 'pnpm@12', 'licenses', 'list', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 120_000 })))

/** `A OR B` is fine when one of them is; `A AND B` when both are. */
function isAccepted(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '')
  return plain.split(/\s+OR\s+/i).some(choice => choice.split(/\s+AND\s+/i).every(license => ACCEPTED.has(license.trim())))
}

const refused = Object.entries(listed).flatMap(([license, packages]) =>
  isAccepted(license) ? [] : packages.filter(({ name }) => !UNNAMED.has(name) && !isSharedLibrary(name)).map(({ name }) => `${name}: ${license}`))
if (refused.length > 0) {
  process.stderr.write(`These packages have licenses that are not on the list of scripts/check-licenses.ts:\n${refused.join('\n')}\n`)
  process.exit(1)
}
const count = Object.values(listed).flat().length
process.stdout.write(`${count} packages, all under accepted licenses\n`)
