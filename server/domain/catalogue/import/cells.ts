import { z } from 'zod'
import { cut } from '#shared/utils/cut.ts'
import { currencyExponent, parseDecimal } from '#shared/utils/money.ts'
import { MOST_AMOUNT, specificationList } from '../product-fields.ts'
import { sanitizeHtml } from '../sanitize-html.ts'
import { fromLines } from '../specification-lines.ts'

/** What a spreadsheet makes of a long number; the digits behind it are lost. */
const MANGLED = /^\d(?:[.,]\d+)?E\+\d+$/i
const MOST_STOCK = 1_000_000_000

export type DecimalMark = '.' | ','

/** `1.234,50` as `1234.50`; null when a comma is not where this file has it. */
function withPoint(text: string, decimal: DecimalMark): string | null {
  if (decimal === '.') return text
  return /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : null
}

function decimalAdvice(text: string, currencyCode: string, decimal: DecimalMark): string {
  if (decimal === ',' && /^\d+\.\d{1,2}$/.test(text)) return `"${text}" has a point, and prices of this file have a comma; write ${text.replace('.', ',')}.`
  const digits = currencyExponent(currencyCode)
  const example = (12).toFixed(digits).replace('.', decimal)
  if (decimal === '.' && /^\d+(?:\.\d{3})*,\d+$/.test(text)) return `"${text}" has a comma; write a point, like ${text.replaceAll('.', '').replace(',', '.')}.`
  if (/^-/.test(text)) return `"${text}" is negative; a price is 0 or more.`
  if (new RegExp(digits > 0 ? `^\\d+(?:\\.\\d{1,${digits}})?$` : '^\\d+$').test(text)) return `"${text}" is too large.`
  if (/^\d+\.\d+$/.test(text)) return `"${text}" has more than ${digits} decimals, and ${currencyCode} has ${digits}.`
  return `"${text}" is not an amount; write digits and a ${decimal === '.' ? 'point' : 'comma'}, like ${example}, without currency or thousands separators.`
}

/** An amount in major units as text; minor units come out. */
function amount(currencyCode: string, decimal: DecimalMark) {
  return z.string().transform((text, context) => {
    const plain = withPoint(text, decimal)
    const value = plain === null ? null : parseDecimal(plain, currencyCode)
    if (value !== null && value <= MOST_AMOUNT) return value
    context.addIssue({ code: 'custom', message: decimalAdvice(value === null ? text : plain!, currencyCode, value === null ? decimal : '.') })
    return z.NEVER
  })
}

/** A text as it stands in a file: line breaks of one kind, nothing around it. */
export const plainLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim()

/** A blank cell is null; an absent column stays undefined. */
function blankIsNull<T extends z.ZodType>(schema: T) {
  return z.union([z.literal('').transform(() => null), schema]).optional()
}

const text = (most: number) => z.string().max(most, `It is longer than ${most} characters.`)

/** Spreadsheets mark digits as text by an apostrophe in front; it is not part of the code. */
const code = (most: number) => z.string()
  .transform(value => value.replace(/^'/, ''))
  .pipe(text(most).refine(value => !MANGLED.test(value), { error: issue => `"${String(issue.input)}" was mangled by a spreadsheet; format the column as text and enter it again.` }))

function flag(meaning: string) {
  return z.string().toLowerCase().pipe(z.enum(['true', 'false', ''], { error: `${meaning} is written TRUE or FALSE.` })).optional()
}

const wholeNumber = z.string().regex(/^-?\d{1,12}(?:\.0+)?$/, { error: issue => `"${String(issue.input)}" is not a whole number.` }).transform(Number)

/** The cells of a row that describe its variant. */
export function variantCells(currencyCode: string, decimal: DecimalMark) {
  return z.object({
    sku: blankIsNull(code(80)),
    barcode: blankIsNull(code(60)),
    price: z.string().min(1, 'It is empty; every variant needs a price.').pipe(amount(currencyCode, decimal)),
    compareAtPrice: blankIsNull(amount(currencyCode, decimal)),
    cost: blankIsNull(amount(currencyCode, decimal)),
    grams: blankIsNull(z.string().transform(value => value.replace(',', '.')).pipe(z.string().regex(/^\d{1,9}(?:\.\d+)?$/, { error: issue => `"${String(issue.input)}" is not a weight in grams.` })).transform(value => Math.round(Number(value)))),
    tracker: z.string().transform(value => value !== '').optional(),
    quantity: blankIsNull(wholeNumber.refine(value => Math.abs(value) <= MOST_STOCK, `It is more than ${MOST_STOCK}.`)),
    policy: z.string().toLowerCase().pipe(z.enum(['deny', 'continue', 'true', 'false', ''], { error: 'It is written deny or continue.' })).optional(),
    variantImage: z.string().optional(),
  })
}

/** Names in one cell, with commas or line breaks between them. */
const names = z.string().transform(cell => [...new Set(cell.split(/[,\n]/).map(name => name.trim()).filter(Boolean))])
/** The most that a product refers to; the same as the API's. */
const MOST = { collections: 100, facets: 250, related: 24 }

/** The cells of a product's first row that describe the product. */
export const productCells = z.object({
  title: z.string().min(1, 'It is empty; the first row of a product carries its title.').pipe(text(255)),
  body: z.string().max(100_000, 'It is longer than 100,000 characters.').transform(toHtml).optional(),
  vendor: blankIsNull(text(120)),
  type: blankIsNull(text(120)),
  tags: z.string().transform(value => [...new Set(value.split(',').map(tag => tag.trim()).filter(Boolean))])
    .pipe(z.array(z.string().max(60, { error: issue => `The tag "${cut(String(issue.input), 40)}…" is longer than 60 characters.` })).max(100, 'There are more than 100 tags.')).optional(),
  published: flag('Published'),
  status: z.string().toLowerCase().pipe(z.enum(['active', 'draft', 'archived', ''], { error: 'It is written active, draft or archived.' })).optional(),
  giftCard: flag('Gift Card').refine(value => value !== 'true', 'Gift cards cannot be sold by this version.'),
  seoTitle: blankIsNull(text(120)),
  seoDescription: blankIsNull(text(320)),
  subtitle: blankIsNull(text(255)),
  careText: blankIsNull(z.string().transform(plainLines).pipe(text(5_000))),
  makerText: blankIsNull(z.string().transform(plainLines).pipe(text(5_000))),
  specifications: z.string().transform(cell => fromLines(plainLines(cell))).pipe(specificationList).optional(),
  taxCategory: blankIsNull(text(60)),
  collections: names.pipe(z.array(z.string()).max(MOST.collections, `There are more than ${MOST.collections} collections.`)).optional(),
  facets: z.string().transform(cell => plainLines(cell).split('\n').map(line => line.trim()).filter(Boolean)).pipe(z.array(z.string()).max(MOST.facets, `There are more than ${MOST.facets} lines.`)).optional(),
  related: names.pipe(z.array(z.string()).max(MOST.related, `There are more than ${MOST.related} products.`)).optional(),
  publishedAt: blankIsNull(z.iso.datetime({ error: 'It is written like 2026-11-24T09:00:00Z.' }).transform(value => new Date(value))),
})

/** Descriptions without any markup are plain text, whose line breaks mean something. */
export function toHtml(body: string): string {
  if (/<[a-z!/]/i.test(body)) return sanitizeHtml(body)
  const paragraphs = body.split(/\r?\n\s*\r?\n/).map(part => part.trim()).filter(Boolean)
  return sanitizeHtml(paragraphs.map(part => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/\r?\n/g, '<br />')}</p>`).join(''))
}

/** A picture's address as the file gives it; null when it is none that a browser could load. */
export function pictureUrl(address: string): string | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null
  return /^https?:$/.test(new URL(address).protocol) ? address : null
}
