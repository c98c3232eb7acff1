import { readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { createImportProducts } from '#server/domain/catalogue/import/import-products.ts'
import { ImportFileError, type ImportReport, type RowNote } from '#server/domain/catalogue/import/import.types.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { reachShop } from '../launcher/with-shop.ts'
import { toStderr, toStdout, UserError } from '../output.ts'
import { prepareShop } from '../shop/prepare.ts'
import { withStores } from '../shop/stores.ts'
import { strict } from './strict.ts'

/** Nobody reads further; the count below says how many there are. */
const MOST_NOTES = 500

const products = strict(defineCommand({
  meta: { name: 'products', description: 'Imports products from a CSV file in Shopify\'s format (also gzipped).' },
  args: {
    'file': { type: 'positional', required: true, description: 'The CSV file', valueHint: 'FILE.csv' },
    'dry-run': { type: 'boolean', description: 'Say what would happen, and do nothing' },
    'atomic': { type: 'boolean', description: 'Do nothing when any row is refused' },
  },
  run: ({ args }) => runWithLifetime(toStderr, async (lifetime) => {
    const file = await readFile(args.file).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(`${args.file} cannot be read (${error.code === 'ENOENT' ? 'there is no such file' : error.code ?? error.message}).`)
    })
    const { settings, env } = await reachShop(lifetime, toStderr)
    await prepareShop(settings, env, toStderr)
    const report = await withStores(env, stores => createImportProducts(stores)(file, {
      dryRun: args['dry-run'],
      atomic: args.atomic,
      onProgress: showProgress,
    })).catch((error: unknown) => {
      throw error instanceof ImportFileError ? new UserError(`${error.message} Nothing was imported.`) : error
    })
    tell(report, Boolean(args['dry-run']))
    if (report.refused.length === 0) return 0
    return args.atomic || report.products.created + report.products.updated + report.products.unchanged === 0 ? 1 : 2
  }),
}))

export default defineCommand({
  meta: { name: 'import', description: 'Brings data into the shop.' },
  subCommands: { products },
})

/** On a terminal one line that counts up, elsewhere a line now and then. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} products${done === all ? '\n' : ''}`)
  else if (done === all || done % 2_000 === 0) toStderr(`${done} of ${all} products`)
}

function tell({ rows, products: counted, refused, warnings, applied }: ImportReport, dryRun: boolean): void {
  const notes = [...warnings.map(note => `Note, ${describe(note)}`), ...refused.map(note => `Refused, ${describe(note)}`)]
  for (const note of notes.slice(0, MOST_NOTES)) toStderr(note)
  if (notes.length > MOST_NOTES) toStderr(`… and ${notes.length - MOST_NOTES} more`)
  const refusedRows = new Set(refused.map(note => note.line)).size
  if (!applied && !dryRun) {
    toStdout(`${rows} rows: nothing was imported, for ${refusedRows} rows were refused and --atomic demands that every row is good.`)
    return
  }
  const would = dryRun ? 'would be ' : ''
  toStdout(`${rows} rows: ${counted.created} products ${would}created, ${counted.updated} ${would}updated, ${counted.unchanged} unchanged, ${refusedRows} rows refused.`)
  if (dryRun) toStdout('This was a dry run: nothing was imported.')
}

function describe({ line, column, message }: RowNote): string {
  return `line ${line}${column ? `, ${column}` : ''}: ${message}`
}
