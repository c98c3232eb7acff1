import type { PostgresConnection } from '../../../db/postgres/client.ts'
import { csvLine } from '../export/csv-line.ts'
import { COMMENT } from './columns.ts'
import { csvRows } from './csv-rows.ts'
import { textOf, type Encoding } from './encoding.ts'
import { fieldNamed, nameOf } from './fields.ts'
import { guardFormula } from './formula-cells.ts'
import { importJobs, type ProductImport } from './import-job.repository.ts'
import type { Delimiter } from './csv-rows.ts'
import { mendedRows } from './mended-rows.ts'
import { createSheetReader, type Sheet } from './sheet.ts'

/** Rows of one look into the report. */
const PAGE = 1_000
/** What is wrong; an import leaves the column out. */
const PROBLEM = `${COMMENT} What is wrong`

/**
 * The refused rows of an import as a file that can be mended and sent again: all rows of each product that has one, as they
 * stand in the file, with what is wrong beside them. Columns that somebody explained are named by what they are, and those
 * that were left out are left out, so that nobody is asked again.
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
  const reader = createSheetReader(job.options, [])
  let width = 0
  for await (const { line, cells } of mendedRows(csvRows(textOf(file, encoding as Encoding), delimiter as Delimiter), job.options)) {
    const isRow = reader.take(cells)
    const { found, handleOf } = reader.sheet()
    if (width === 0) {
      width = found.length
      yield csvLine([...readCells(namesOf(found), found), PROBLEM])
    }
    if (!isRow) continue
    const handle = handleOf(cells)
    if (problems.has(line) || handles.has(handle)) yield csvLine([...readCells(cells, found), guardFormula(problems.get(line) ?? '')])
  }
}

const namesOf = (found: Sheet['found']) => found.map(({ heading, use }) => use === 'keep' || use === 'leave' || fieldNamed(heading) === use ? heading : nameOf(use))

/** The cells of columns that are not left out, and those beyond the header, which are what is wrong. */
const readCells = (cells: string[], found: Sheet['found']) => cells.filter((_cell, index) => found[index]?.use !== 'leave')
