/**
 * Measures the built shop on a catalogue of 10,000 products: `pnpm bench [--products N] [--seconds N] [--json FILE] [--only WORD]`.
 * CPU of the server and of both databases, divided by what was completed, is the figure to compare: unlike requests a
 * second it hardly moves with what else the machine does. Three runs after one to warm up; the middle one counts.
 */
import { spawn } from 'node:child_process'
import { realpathSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../../cli/launcher/ports.ts'
import { readRunFile } from '../../cli/launcher/run-file.ts'
import { runCli, startShop, type TestShop } from '../../tests/setup/shop.ts'
import { catalogueFile, prepareCatalogue } from './catalogue.ts'
import { cpuOf, memoryOf } from './cpu.ts'
import { load } from './load.ts'
import { operations, type Measured } from './operations.ts'
import { createClient } from './shop-client.ts'
import { countStatements } from './statements.ts'
import { weigh, type PageWeight } from './weights.ts'

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter(argument => argument !== '--' && argument !== 'shop'),
  options: { products: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '4' }, json: { type: 'string' }, only: { type: 'string' } },
})
const milliseconds = Number(options.seconds) * 1000
const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Row { name: string, goal: number | null, cpu: number, serverCpu: number, perSecond: number, p50: number, p99: number, statements: number }

function pidsOf(shop: TestShop): { server: number, databases: number[] } {
  const run = readRunFile(join(shop.dataDir, 'run.json'))!
  const of = (name: string): number => run.processes.find(process => process.name === name)!.pid
  return { server: of('The server'), databases: run.processes.filter(process => process.name !== 'The server').map(({ pid }) => pid) }
}

async function measure(shop: TestShop, { name, goal, operation, inFlight = 10 }: Measured): Promise<Row> {
  const { server, databases } = pidsOf(shop)
  const cpu = (): [number, number] => [cpuOf(server), databases.reduce((sum, pid) => sum + cpuOf(pid), 0)]
  await load(operation, { inFlight, milliseconds: milliseconds / 2 })
  const runs: Row[] = []
  for (let run = 0; run < 3; run++) {
    const before = cpu()
    const sample = await load(operation, { inFlight, milliseconds })
    const after = cpu()
    const serverCpu = (after[0] - before[0]) / sample.operations
    runs.push({ name, goal, serverCpu, cpu: serverCpu + (after[1] - before[1]) / sample.operations, perSecond: sample.perSecond, p50: sample.p50, p99: sample.p99, statements: 0 })
  }
  const row = runs.sort((a, b) => a.cpu - b.cpu)[1]!
  const SAMPLE = 10
  row.statements = await countStatements(shop.databaseUrl, join(shop.dataDir, 'postgres.log'), async () => {
    await load(operation, { inFlight: 1, milliseconds: Infinity, most: SAMPLE })
  }) / SAMPLE
  return row
}

/** Seconds from starting the built server, databases up, until it says that it is ready; and its memory then, in MB. */
async function coldStart(shop: TestShop): Promise<{ seconds: number, memory: number }> {
  const port = await freePort()
  const entry = join(build, 'server', 'index.mjs')
  const began = performance.now()
  const child = spawn(process.execPath, [entry], { env: { ...process.env, ...shop.env, PORT: String(port), NITRO_PORT: String(port), NODE_ENV: 'production', ZIVERO_LAUNCHED: '0' }, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
      if (answer?.ok) break
      if (child.exitCode !== null || performance.now() - began > 60_000) throw new Error('The server did not start')
      await sleep(10)
    }
    const seconds = (performance.now() - began) / 1000
    await sleep(3_000)
    return { seconds, memory: memoryOf(child.pid!) }
  }
  finally {
    child.kill('SIGKILL')
  }
}

const number = (value: number, digits = 2): string => value.toFixed(digits)
const kilobytes = (bytes: number): string => number(bytes / 1000, 1)
function table(rows: Row[]): string {
  const header = ['', 'CPU ms', 'of it server', 'goal', 'x floor', 'SQL', 'ops/s', 'p50 ms', 'p99 ms']
  const floor = rows[0]!.cpu
  const cells = rows.map(row => [row.name, number(row.cpu), number(row.serverCpu), row.goal === null ? '' : `${row.cpu <= row.goal ? 'ok' : 'OVER'} ${row.goal}`, number(row.cpu / floor, 1), number(row.statements, 1), number(row.perSecond, 0), number(row.p50, 1), number(row.p99, 1)])
  const widths = header.map((title, column) => Math.max(title.length, ...cells.map(row => row[column]!.length)))
  return [header, ...cells].map(row => row.map((cell, column) => column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)).join('  ')).join('\n')
}

say(`Loading ${options.products} products…`)
const shop = await startShop({ demo: false, env: { TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'warn' } })
/** The build that the shop was started from. */
const build = realpathSync(fileURLToPath(new URL('../../.output', import.meta.url)))
try {
  const began = performance.now()
  const imported = await runCli(['import', 'products', catalogueFile(Number(options.products))], { env: { ZIVERO_DATA_DIR: shop.dataDir } })
  if (imported.code !== 0) throw new Error(imported.stderr)
  const importSeconds = (performance.now() - began) / 1000
  const client = createClient(shop.url, 100)
  const catalogue = await prepareCatalogue(shop.mongodbUri)
  const measured = operations(client, catalogue)
  await sleep(3_000)
  const rows: Row[] = []
  for (const one of measured.filter(({ name, goal }) => goal === null || !options.only || name.includes(options.only))) {
    const row = await measure(shop, one)
    rows.push(row)
    say(`${one.name}: ${number(row.cpu)} ms`)
  }
  const memoryAfter = memoryOf(pidsOf(shop).server)
  const pages: PageWeight[] = []
  for (const path of ['/', '/collections/bench', `/products/${catalogue.slugs[0]}`]) pages.push(weigh(path, await client.page(path), join(build, 'public')))
  client.close()
  const cold = await coldStart(shop)
  say(`\n${table(rows)}\n`)
  say(`cold start ${number(cold.seconds)} s (goal 1), memory idle ${number(cold.memory, 0)} MB (goal 250), after load ${number(memoryAfter, 0)} MB`)
  say(`import of ${options.products} products ${number(importSeconds, 1)} s (goal 60)`)
  for (const page of pages) say(`${page.path}: HTML ${kilobytes(page.html)} kB raw (goal 90), ${kilobytes(page.htmlGzip)} compressed (goal 14); scripts of the first load ${kilobytes(page.scriptsGzip)} kB compressed (goal 110)`)
  say(`${cpus().length} cores, load ${loadavg().map(value => number(value, 1)).join(' ')}, Node ${process.version}`)
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ date: new Date().toISOString(), node: process.version, cores: cpus().length, load: loadavg(), products: Number(options.products), importSeconds, cold, memoryAfter, pages, rows }, null, 2)}\n`)
}
catch (error) {
  process.stderr.write(`${shop.output().split('\n').slice(-20).join('\n')}\n`)
  throw error
}
finally {
  await shop.stop()
}
