/**
 * A spreadsheet runs what begins with one of these signs (OWASP, "CSV injection"). An apostrophe in front makes text of it;
 * one more makes sure that a text which looks guarded already comes back as it was.
 */
const RUNS = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A text as it goes into a cell. */
export function guardFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text
}

/** The text that `guardFormula` was given. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}

/** A code as it goes into a cell: whoever reads codes takes one apostrophe away, for spreadsheets mark digits as text by it. */
export function guardCode(code: string): string {
  return code.startsWith('\'') || RUNS.test(code) ? `'${code}` : code
}
