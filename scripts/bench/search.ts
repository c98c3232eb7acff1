/**
 * Measures the search against its targets: relevance on judged queries beside tuned MiniSearch, then speed and memory.
 * `pnpm bench search` prints a table; exits 1 when a target is missed. The judged data lies beside the project, not in it.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { miniSearch, ourEngine } from './search/engines.ts'
import { JUDGED_SETS, readJudgedSet, toDocument } from './search/judged.ts'
import { prefixQuality, qualityOf } from './search/quality.ts'
import type { Timings } from './search/speed.ts'

const sets = JUDGED_SETS.map(name => ({ name, set: readJudgedSet(name) }))
const missing = sets.filter(({ set }) => set === null).map(({ name }) => name)
if (missing.length > 0) {
  process.stderr.write(`NOTHING WAS MEASURED: ${missing.join(', ')} not found in ../shared/data.\n`)
  process.exit(0)
}

const results: { met: boolean }[] = []
const print = (line: string): void => void process.stdout.write(`${line}\n`)
function row(what: string, value: number, target: { least?: number, most?: number }, unit = '', digits = 3): void {
  const met = value >= (target.least ?? -Infinity) && value <= (target.most ?? Infinity)
  const goal = target.least !== undefined ? `>= ${target.least}` : target.most !== undefined ? `<= ${target.most}` : ''
  results.push({ met })
  print(`  ${met ? 'ok  ' : 'MISS'}  ${what.padEnd(44)} ${goal.padStart(9)} ${value.toFixed(digits).padStart(10)} ${unit}`)
}

/** In a process of its own, as a shop has one: without the yardstick's leftovers. */
function timingsInProcess(products: number): Timings {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(new URL('./search/timings.ts', import.meta.url)), String(products)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Timings
}

for (const { name, set } of sets) {
  const documents = set!.products.map(toDocument)
  const isElectronics = name === 'electronics-dev'
  // The yardstick takes seconds a query: some of the many known items tell as much.
  const some = isElectronics ? set! : { ...set!, queries: set!.queries.filter((_, index) => index % 5 === 0) }
  const ours = await ourEngine(documents)
  print(`${name}: ${documents.length} products, ${set!.queries.length} queries`)
  const { plain, typo } = qualityOf(ours, set!)
  row('nDCG@10', plain.ndcg, isElectronics ? { least: 0.79 } : {})
  row('nDCG@10, one typo', typo.ndcg, isElectronics ? { least: 0.77 } : {})
  if (!isElectronics) row('known item, MRR@10', plain.mrr, { least: 0.9 })
  row('no result, %', plain.zero * 100, { most: 0 }, '', 1)
  row('no result with one typo, %', typo.zero * 100, { most: 1 }, '', 1)
  for (const [letters, least] of [[12, 0.6], [20, 0.9]] as const) {
    const { found, possible } = prefixQuality(ours.index, set!, letters)
    // Names that start alike share five places: a goal above that is nobody's to reach.
    row(`${letters} letters of a name typed, in the first five`, found, { least: Math.min(least, Number((possible - 0.01).toFixed(3))) }, `(at most ${possible.toFixed(3)})`)
  }
  const yardstick = qualityOf(miniSearch(documents), some)
  print(`        MiniSearch${isElectronics ? '' : ' (every fifth query)'}: nDCG@10 ${yardstick.plain.ndcg.toFixed(3)}, with a typo ${yardstick.typo.ndcg.toFixed(3)}, MRR@10 ${yardstick.plain.mrr.toFixed(3)}`)
}

for (const products of [43_000, 100_000]) {
  const timings = timingsInProcess(products)
  print(`${products} products`)
  row('search with facet counts, p50', timings.p50, {}, 'ms', 2)
  row('search with facet counts, p95', timings.p95, { most: products > 50_000 ? 10 : 5 }, 'ms', 2)
  row('suggestions, p95', timings.suggestP95, { most: 2 }, 'ms', 2)
  row('one update, p95', timings.updateP95, { most: 2 }, 'ms', 2)
  row('index, CPU a product', timings.indexCpu, { most: 0.1 }, 'ms')
  for (const [phase, longest] of Object.entries(timings.blocks)) row(`longest block of the event loop: ${phase}`, longest, { most: 20 }, 'ms', 1)
  row('memory a product', timings.memory, { most: 1500 }, 'bytes', 0)
  row(`restart from the snapshot of ${timings.snapshotMegabytes.toFixed(0)} MB`, timings.restart, { most: 1000 }, 'ms', 0)
}
process.exitCode = results.every(({ met }) => met) ? 0 : 1
