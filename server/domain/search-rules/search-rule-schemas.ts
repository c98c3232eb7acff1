import { z } from 'zod'
import { foldQuery } from '../events/recordable-query.ts'
import { isReserved, redirectPath, redirectTarget } from '../redirect/redirect-path.ts'
import { isUuid } from '../shared/ids.ts'

const MOST_QUERIES = 20
const MOST_TERMS = 20
/** Products at the head: what fits on the first page of results. */
const MOST_PINNED = 24
const MOST_BURIED = 100

const identity = { id: z.string().nullish(), version: z.int().min(1).nullish() }

/** Words as people type them, without doubles. */
const phrases = (one: string, most: number) => z.array(z.string()).transform((texts, context) => {
  const kept = new Map(texts.map(text => [foldQuery(text.slice(0, 400)), text.normalize('NFKC').replace(/\s+/g, ' ').trim()]))
  kept.delete('')
  const say = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const long = [...kept.keys()].find(text => text.length > 100)
  if (long) return say(`“${long.slice(0, 20)}…” is too long. Use at most 100 characters.`)
  const mute = [...kept.keys()].find(text => !/[\p{L}\p{N}]/u.test(text))
  if (mute) return say(`“${mute}” has neither letters nor digits, so nobody can search for it. Remove it.`)
  if (kept.size > most) return say(`There may be at most ${most}. Make a second ${one} for the others.`)
  return [...kept.values()]
})

export const synonymSchema = z.object({
  ...identity,
  terms: phrases('group', MOST_TERMS),
  inputs: phrases('group', MOST_TERMS).nullish().transform(inputs => inputs ?? []),
}).superRefine(({ terms, inputs }, context) => {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (inputs.length > 0 ? terms.length < 1 : terms.length < 2) say('terms', inputs.length > 0 ? 'Enter at least one word that is to be found.' : 'Enter at least two words that mean the same.')
  const doubled = inputs.find(input => terms.some(term => foldQuery(term) === foldQuery(input)))
  if (doubled) say('inputs', `“${doubled}” stands on both sides. Remove it from one.`)
})

const queries = phrases('rule', MOST_QUERIES).refine(texts => texts.length > 0, 'Enter at least one search.')

/** Pages that a search may lead to: those for shoppers. */
const target = z.string().trim().transform((text, context) => {
  const read = redirectPath(text) ? redirectTarget(text) : null
  const path = read && redirectPath(read)
  if (read && path && (path === '/' || path === '/cart' || !isReserved(path))) return read
  context.addIssue({ code: 'custom', message: 'Enter a page of this shop, like /pages/returns or /collections/table.' })
  return z.NEVER
})

export const redirectSchema = z.object({ ...identity, queries, target })

const productIds = (most: number, word: string) => z.array(z.string()).max(most, `At most ${most} products can be ${word}.`).transform(ids => [...new Set(ids)].filter(isUuid))

export const placementSchema = z.object({
  ...identity,
  queries,
  pinnedProductIds: productIds(MOST_PINNED, 'pinned'),
  buriedProductIds: productIds(MOST_BURIED, 'moved to the end'),
}).superRefine(({ pinnedProductIds, buriedProductIds }, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', path: ['pinnedProductIds'], message })
  if (pinnedProductIds.length + buriedProductIds.length === 0) say('Choose at least one product.')
  if (buriedProductIds.some(id => pinnedProductIds.includes(id))) say('A product cannot be first and last at once.')
})
