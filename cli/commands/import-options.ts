import { DELIMITERS } from '#server/domain/catalogue/import/csv-rows.ts'
import { ENCODINGS } from '#server/domain/catalogue/import/encoding.ts'
import { fileOptions } from '#server/domain/catalogue/import/product-imports.ts'
import type { FileOptions } from '#server/domain/catalogue/import/product-file.ts'
import { UserError } from '../output.ts'

const NAMES: Record<string, string> = { tab: '\t', comma: ',', semicolon: ';', point: '.' }

/** How each option is to be written, for those who wrote it in another way. */
const FORMS: Record<string, string> = {
  encoding: `one of ${ENCODINGS.join(', ')}`,
  delimiter: `one of ${DELIMITERS.map(sign => Object.keys(NAMES).find(name => NAMES[name] === sign)).join(', ')}`,
  decimal: 'point or comma',
}

export interface ImportArguments {
  'encoding'?: string
  'delimiter'?: string
  'decimal'?: string
  'headings'?: boolean
  'handles-from-titles'?: boolean
}

/** Every value of an option that may be given several times. */
function valuesOf(name: string, rawArgs: string[]): string[] {
  return rawArgs.flatMap((argument, index) => argument === `--${name}` ? rawArgs[index + 1] ?? '' : argument.startsWith(`--${name}=`) ? argument.slice(name.length + 3) : [])
}

/** `Artikelname=Title`; a heading may hold the sign itself. */
function toChoice(text: string): { heading: string, use: string } {
  const at = text.lastIndexOf('=')
  if (at < 1) throw new UserError(`--column is written "Heading of the file=Field", like --column "Artikelname=Title"; "${text}" is not.`)
  return { heading: text.slice(0, at).trim(), use: text.slice(at + 1).trim() }
}

/**
 * How the file is to be read, from the command's options.
 *
 * @param rawArgs the same as they were written, for options that may be repeated
 * @throws UserError that says how an option is written
 */
export function readImportOptions(args: ImportArguments, rawArgs: string[]): FileOptions {
  const named = (value: string | undefined) => value === undefined ? undefined : NAMES[value] ?? value
  const columns = valuesOf('column', rawArgs).map(toChoice)
  const parsed = fileOptions.safeParse({
    encoding: args.encoding?.toLowerCase(), delimiter: named(args.delimiter), decimal: named(args.decimal),
    ...columns.length > 0 ? { columns } : {}, firstLineIsData: args.headings === false, handlesFromTitles: args['handles-from-titles'] ?? false,
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const option = String(issue!.path[0])
  throw new UserError(option === 'columns' ? `--column: ${issue!.message}` : `--${option} is ${FORMS[option]}.`)
}
