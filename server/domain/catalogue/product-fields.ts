import { z } from 'zod'
import { SLUG } from '#shared/utils/slug.ts'

/** Minor units of a single amount. */
export const MOST_AMOUNT = 1_000_000_000_000

/** Minor units: a safe integer that also fits where cents are added up a thousand times. */
export const minorUnits = z.int('Enter a whole number of minor units.').min(0, 'An amount cannot be negative.')
  .max(MOST_AMOUNT, 'This amount is too large.')

export const text = (label: string, max: number) => z.string().trim().max(max, `${label} is too long. Use at most ${max} characters.`)
export const requiredText = (label: string, max: number) => text(label, max).min(1, `${label} is missing. Enter it.`)

/** Paragraphs; their line breaks are of one kind, as files and browsers write them differently. */
export const paragraphs = (label: string, max: number) => z.string().transform(value => value.replaceAll(/\r\n?/g, '\n')).pipe(text(label, max))
/** Words that stand in one line. */
export const line = (label: string, max: number) => z.string().transform(value => value.replaceAll(/\s+/g, ' ')).pipe(text(label, max))

export const MOST_SPECIFICATIONS = 100
/** Rows of the table of details. One without a value is a word that says enough, like "Handmade". */
export const specificationList = z.array(z.object({ name: line('The name of a detail', 80).pipe(z.string().min(1, 'The name of a detail is missing. Enter it.')), value: line('A detail', 500) }))
  .max(MOST_SPECIFICATIONS, `Use at most ${MOST_SPECIFICATIONS} details.`)

export const slugField = text('The address', 120).regex(SLUG, 'Use lower case letters, digits and hyphens, like linen-cushion.')
export const seoFields = { seoTitle: text('The SEO title', 120).nullish(), seoDescription: text('The SEO description', 320).nullish() }
export const versionField = z.int('Name the version that you saw.').min(1, 'Name the version that you saw.')

/** Ids in the order given; naming one twice is naming it once. */
export const idList = (label: string, most: number) => z.array(z.string().max(60)).max(most, `${label}: at most ${most}.`)
  .transform(ids => [...new Set(ids)])

/** Words of the vendor's own; one that differs from another by upper case only is the same. */
export const tagList = z.array(text('A tag', 60).min(1, 'A tag cannot be empty.')).max(100, 'Use at most 100 tags.')
  .transform(tags => [...new Map(tags.map(tag => [tag.toLowerCase(), tag])).values()])

export const statusField = z.enum(['ACTIVE', 'DRAFT', 'ARCHIVED'])

/** A date that a person could mean. */
export const dateField = z.date().min(new Date('1970-01-01T00:00:00Z'), 'This date is too long ago.').max(new Date('2200-01-01T00:00:00Z'), 'This date is too far away.')
