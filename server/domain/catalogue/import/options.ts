import type { Row } from './columns.ts'

const NAMES = ['option1Name', 'option2Name', 'option3Name'] as const
const VALUES = ['option1Value', 'option2Value', 'option3Value'] as const

/** Characters of an option's name. */
const MOST_NAME = 60

/** What Shopify writes for a product without options. */
const NO_OPTION = { name: 'Title', value: 'Default Title' }

export type OptionColumn = (typeof NAMES)[number] | (typeof VALUES)[number]

/** The names of a product's options as its first row gives them, or the column that is wrong. */
export function readOptionNames(first: Row): { names: string[] } | { column: OptionColumn, message: string } {
  const names: string[] = []
  for (const [index, key] of NAMES.entries()) {
    const name = first.cells[key] ?? ''
    const value = first.cells[VALUES[index]!] ?? ''
    if (!name && !value) continue
    if (!name) return { column: key, message: `It is empty, but "${value}" stands beside it; name the option, like Size.` }
    if (names.length !== index) return { column: key, message: `"${name}" is used, but an option before it is not.` }
    if (names.some(other => other.toLowerCase() === name.toLowerCase())) return { column: key, message: `Two options are called "${name}".` }
    if (name.length > MOST_NAME) return { column: key, message: `It is longer than ${MOST_NAME} characters.` }
    names.push(name)
  }
  const single = names.length === 1 && names[0] === NO_OPTION.name && (first.cells.option1Value ?? '') === NO_OPTION.value
  return { names: single ? [] : names }
}

/** A row's value for each option, or the column that lacks one. */
export function readOptionValues(row: Row, names: string[]): { values: string[] } | { column: OptionColumn, message: string } {
  const values: string[] = []
  for (const [index, name] of names.entries()) {
    const value = row.cells[VALUES[index]!] ?? ''
    if (!value) return { column: VALUES[index]!, message: `It is empty; the product has the option ${name}.` }
    if (value.length > 255) return { column: VALUES[index]!, message: 'It is longer than 255 characters.' }
    values.push(value)
  }
  return { values }
}

/** Rows after the first may only carry a further picture. */
export function hasVariant(row: Row): boolean {
  const { cells } = row
  return VALUES.some(key => cells[key]) || Boolean(cells.sku) || Boolean(cells.price)
}
