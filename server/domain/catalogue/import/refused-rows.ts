import type { PostgresConnection } from '../../../db/postgres/client.ts'
import { csvLine } from '../export/csv-line.ts'
import { COMMENT } from './columns.ts'
import { csvRows } from './csv-rows.ts'
import { textOf, type Encoding } from './encoding.ts'
import { guardFormula } from './formula-cells.ts'
import { importJobs, type ProductImport } from './import-job.repository.ts'
import type { Delimiter } from './csv-rows.ts'

/** Rows of one look into the report. */
const PAGE = 1_000
/** What is wrong; an import leaves the column out. */
const PROBLEM = `${COMMENT} What is wrong`

/**
 * The refused rows of an import as a file that can be mended and sent again: all rows of each product that has one, as they
 * stand in the file, with what is wrong beside them.
 */
export async function* refusedRows({ db }: Pick<PostgresConnection, 'db'>, job: ProductImport): AsyncGenerator<string> {
  const problems = new Map<number, string>()
  const handles = new Set<string>()
  for (let offset = 0; ; offset += PAGE) {
    const rows = await importJobs.rows(db, job.id, 'refused', { offset, limit: PAGE })
    for (const { line, notes, slug } of rows) {
      problems.set(line, notes.map(({ column, message }) => column ? `${column}: ${message}` : message).join(' '))
      if (slug) handles.add(slug)
    }
    if (rows.length < PAGE) break
  }
  const file = await importJobs.file(db, job.id)
  if (!job.found || file.byteLength === 0) return
  const { encoding, delimiter } = job.found
  let handleAt = -1
  for await (const { line, cells } of csvRows(textOf(file, encoding as Encoding), delimiter as Delimiter)) {
    if (handleAt < 0) {
      handleAt = cells.findIndex(cell => /^(?:url )?handle$/i.test(cell.trim()))
      yield csvLine([...cells, PROBLEM])
    }
    else if (problems.has(line) || handles.has((cells[handleAt] ?? '').trim())) yield csvLine([...cells, guardFormula(problems.get(line) ?? '')])
  }
}
