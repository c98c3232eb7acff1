import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isBundle, projectRoot } from '../project.ts'
import { ok, problem, warning, type Finding } from './finding.ts'

/** Parts without which a build cannot serve. */
const PARTS = ['zivero-build.json', 'server/index.mjs', 'public', 'cli/zivero.mjs', 'cli/migrations']

/** Whether the build is whole. */
export function checkBuild(root = projectRoot): Finding[] {
  if (isBundle) return missingParts(root)
  const current = join(root, '.output')
  const unfinished = readdirSync(root).filter(name => name.startsWith('.output-') && !existsSync(join(root, name, 'zivero-build.json')))
  const rest = unfinished.length > 0 ? [warning('build', `${unfinished.join(', ')} was interrupted (or is being made now); the next build removes it.`)] : []
  if (!lstatSync(current, { throwIfNoEntry: false })) return [...rest, ok('build', 'There is none yet; the next start makes one.')]
  if (!existsSync(current)) return [...rest, problem('build', '.output names a build that is gone; make a new one with: pnpm build')]
  return [...rest, ...missingParts(current)]
}

function missingParts(folder: string): Finding[] {
  const missing = PARTS.filter(part => !existsSync(join(folder, part)))
  return missing.length > 0
    ? [problem('build', `is not whole: ${folder} lacks ${missing.join(', ')}; remove it and make a new one with: pnpm build`)]
    : [ok('build', 'is whole.')]
}
