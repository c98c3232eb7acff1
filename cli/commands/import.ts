import { readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { ENCODINGS } from '#server/domain/catalogue/import/encoding.ts'
import type { ProductImport } from '#server/domain/catalogue/import/import-job.repository.ts'
import { createProductImports, type ProductImports } from '#server/domain/catalogue/import/product-imports.ts'
import { counted } from '#shared/utils/counted.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { reachShop } from '../launcher/with-shop.ts'
import { toStderr, toStdout, UserError } from '../output.ts'
import { prepareShop } from '../shop/prepare.ts'
import { withStores } from '../shop/stores.ts'
import { readImportOptions } from './import-options.ts'
import { strict } from './strict.ts'

/** Nobody reads further; the count below says how many there are. */
const MOST_NOTES = 500

const products = strict(defineCommand({
  meta: { name: 'products', description: 'Imports products from a CSV file in Shopify\'s format (also gzipped).' },
  args: {
    'file': { type: 'positional', required: true, description: 'The CSV file', valueHint: 'FILE.csv' },
    'dry-run': { type: 'boolean', description: 'Say what would happen, and do nothing' },
    'atomic': { type: 'boolean', description: 'Do nothing when any row is refused' },
    'encoding': { type: 'string', description: `One of ${ENCODINGS.join(', ')}; found out without it`, valueHint: 'NAME' },
    'delimiter': { type: 'string', description: 'comma, semicolon or tab; found out without it', valueHint: 'NAME' },
    'decimal': { type: 'string', description: 'point or comma in prices; found out without it', valueHint: 'NAME' },
    'column': { type: 'string', description: 'What a column of the file is, or keep, or leave; may be given several times', valueHint: '"Artikelname=Title"' },
    'headings': { type: 'boolean', default: true, description: 'The first line names the columns', negativeDescription: 'The first line is a product; its columns are called "Column A", "Column B"' },
    'handles-from-titles': { type: 'boolean', description: 'Make handles from titles where no column has them' },
  },
  run: ({ args, rawArgs }) => runWithLifetime(toStderr, async (lifetime) => {
    const options = readImportOptions(args, rawArgs)
    const bytes = await readFile(args.file).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(`${args.file} cannot be read (${error.code === 'ENOENT' ? 'there is no such file' : error.code ?? error.message}).`)
    })
    const { settings, env } = await reachShop(lifetime, toStderr)
    await prepareShop(settings, env, toStderr)
    return withStores(env, async ({ documents, postgres }) => {
      const imports = createProductImports({ documents, postgres, clock: () => new Date() })
      return importFile(imports, { bytes, fileName: args.file, actor: 'command line', options }, { dryRun: Boolean(args['dry-run']), atomic: Boolean(args.atomic) })
    })
  }),
}))

export default defineCommand({
  meta: { name: 'import', description: 'Brings data into the shop.' },
  subCommands: { products },
})

/** The same work as in the browser: looked through first where that decides, then applied. @returns the exit code */
async function importFile(imports: ProductImports, file: Parameters<ProductImports['create']>[0], { dryRun, atomic }: { dryRun: boolean, atomic: boolean }): Promise<number> {
  const looks = dryRun || atomic
  let job = await imports.create(file, { state: looks ? 'checking' : 'running', atomic })
  job = await imports.worker.finish(job, showProgress)
  if (job.state === 'failed') throw new UserError(`${job.error} Nothing was imported.${job.found?.columns ? ' With --column "Heading of the file=Title" a column of any name can be one that is needed.' : ''}`)
  const { refused } = await imports.counts(job.id)
  if (atomic && !dryRun && refused === 0) {
    const started = await imports.run(job.id, true, true)
    job = started.ok ? await imports.worker.finish(started.value, showProgress) : job
  }
  const applied = job.state === 'done'
  await tell(imports, job, { applied, dryRun, refused })
  if (!applied) await imports.cancel(job.id)
  if (refused === 0) return 0
  return atomic || job.created + job.updated + job.unchanged === 0 ? 1 : 2
}

let shown = 0
/** On a terminal one line that counts up, elsewhere a line now and then. */
function showProgress({ rowsDone, rows, groupsDone }: ProductImport): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rowsDone} of ${rows} rows${rowsDone >= rows ? '\n' : ''}`)
  else if (groupsDone === 0) shown = 0
  else if (groupsDone - shown >= 2_000 || (rowsDone >= rows && shown !== groupsDone)) {
    shown = groupsDone
    toStderr(`${rowsDone} of ${rows} rows`)
  }
}

async function tell(imports: ProductImports, job: ProductImport, { applied, dryRun, refused }: { applied: boolean, dryRun: boolean, refused: number }): Promise<void> {
  if (job.found?.guessed) toStderr(`Note: the file does not say its encoding; it was read as ${job.found.encoding}. Look at names with accents, or use --encoding.`)
  const slice = { offset: 0, limit: MOST_NOTES }
  const [bad, warned] = await Promise.all([imports.rows(job.id, 'refused', slice), imports.rows(job.id, 'warned', slice)])
  const lines = [...once(warned.flatMap(row => row.notes)).map(note => `Note, ${describe(note)}`), ...bad.flatMap(row => row.notes.map(note => `Refused, ${describe(note)}`))]
  for (const line of lines.slice(0, MOST_NOTES)) toStderr(line)
  if (refused > bad.length || lines.length > MOST_NOTES) toStderr(`… and more; ${counted(refused, 'row')} ${refused === 1 ? 'is' : 'are'} refused in all`)
  if (!applied && !dryRun) {
    toStdout(`${counted(job.rows, 'row')}: nothing was imported, for ${counted(refused, 'row')} ${refused === 1 ? 'was' : 'were'} refused and --atomic demands that every row is good.`)
    return
  }
  const would = dryRun ? 'would be ' : ''
  toStdout(`${counted(job.rows, 'row')}: ${counted(job.created, 'product')} ${would}created, ${job.updated} ${would}updated, ${job.unchanged} unchanged, ${counted(refused, 'row')} refused.`)
  const { total } = applied ? await imports.pictures(job.id) : { total: 0 }
  if (total > 0) toStderr(`${counted(total, 'picture')} ${total === 1 ? 'is' : 'are'} fetched while the shop runs; /admin/products/import shows how far that is.`)
  if (dryRun) toStdout('This was a dry run: nothing was imported.')
}

interface Note { line: number, column?: string, message: string }

/** What is said of many lines in the same words is said once, of the first of them. */
function once(notes: Note[]): (Note & { others: number })[] {
  const first = new Map<string, Note & { others: number }>()
  for (const note of notes) {
    const key = JSON.stringify([note.column, note.message])
    const known = first.get(key)
    if (known) known.others++
    else first.set(key, { ...note, others: 0 })
  }
  return [...first.values()]
}

function describe({ line, column, message, others = 0 }: Note & { others?: number }): string {
  return `line ${line}${others > 0 ? ` and ${others} more` : ''}${column ? `, ${column}` : ''}: ${message}`
}
