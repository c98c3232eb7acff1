import { MongoServerError } from 'mongodb'
import { z } from 'zod'
import { slugify } from '#shared/utils/slug.ts'
import type { FacetDocument, FacetValueDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { MOST_FACETS, type FacetRepository } from './facet.repository.ts'
import { requiredText, slugField, text, versionField } from './product-fields.ts'

/** Names that searches use for what every product has. */
const RESERVED = new Set(['vendor', 'type', 'tag', 'price', 'option', 'stock'])
const FRESH_FOR = 60_000

const value = z.object({
  id: z.string().nullish(),
  title: text('The value', 120).nullish(),
  color: z.string().trim().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'Write a color like #8a9a7b.').nullish(),
  number: z.number().min(-1e9, 'This number is too small.').max(1e9, 'This number is too large.').nullish(),
})
type ValueInput = z.output<typeof value>

const details = {
  unit: text('The unit', 20).nullish(),
  filterable: z.boolean().nullish(),
  showInSpecifications: z.boolean().nullish(),
  position: z.int().min(0).max(100_000).nullish(),
  values: z.array(value).max(1_000, 'A facet has at most 1,000 values.').nullish(),
}
const title = requiredText('The name', 60)
const createSchema = z.object({ ...details, title, code: slugField.nullish(), type: z.enum(['TEXT', 'COLOR', 'NUMBER']).nullish() })
const updateSchema = z.object({ ...details, id: z.string(), version: versionField, title: title.nullish() })
type Details = Partial<z.output<typeof updateSchema>>

/** A facet's value beside its facet. */
export interface FacetEntry { facet: FacetDocument, value: FacetValueDocument }

/** A facet with the values that a product has of it. */
export interface ProductFacet { facet: FacetDocument, values: FacetValueDocument[] }

export type FacetService = ReturnType<typeof createFacetService>

/** Properties that the vendor defines: for filters and for the table of details. */
export function createFacetService({ facets, cache, changes, clock }: { facets: FacetRepository, cache: Cache, changes: Pick<ChangeFeed, 'announce'>, clock: Clock }) {
  const all = () => cache.remember('facets', 'all', FRESH_FOR, facets.all)
  const find = (id: string) => isUuid(id) ? facets.findById(id) : Promise.resolve(null)

  async function write(facet: FacetDocument, expectedVersion: number | null): Promise<Result<FacetDocument>> {
    try {
      if (expectedVersion === null) await facets.insert(facet)
      else if (!await facets.replace(facet, expectedVersion)) return conflict()
    }
    catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
      return refusal('CODE_TAKEN', 'Another facet has this name in addresses. Choose a different one.', ['input', 'code'])
    }
    await changes.announce({ collection: 'facets', id: facet._id, version: facet.version, deleted: facet.deletedAt !== undefined })
    return success(facet)
  }

  function applied(facet: FacetDocument, change: Details): Result<FacetDocument> {
    const values = change.values ? valuesOf(facet, change.values, change.unit === undefined ? facet.unit : change.unit || undefined) : success(facet.values)
    if (!values.ok) return values
    const kept = new Set(values.value.map(({ id }) => id))
    const removed = [...facet.removedValueIds ?? [], ...facet.values.filter(({ id }) => !kept.has(id)).map(({ id }) => id)]
    return success({
      ...facet,
      title: change.title ?? facet.title,
      unit: change.unit === undefined ? facet.unit : change.unit || undefined,
      filterable: change.filterable ?? facet.filterable,
      showInSpecifications: change.showInSpecifications ?? facet.showInSpecifications,
      position: change.position ?? facet.position,
      values: values.value,
      ...removed.length > 0 ? { removedValueIds: removed, sweep: { id: uuidv7(), after: '' } } : {},
    })
  }

  const stamped = (facet: FacetDocument): FacetDocument => ({ ...facet, changedAt: clock(), version: facet.version + 1 })

  return {
    all,
    find,

    /** Facet and value by the value's id; values that are gone are left out. */
    async entries(): Promise<Map<string, FacetEntry>> {
      return new Map((await all()).flatMap(facet => facet.values.map((value): [string, FacetEntry] => [value.id, { facet, value }])))
    },

    /** The facets of a product, in the vendor's order. */
    async ofProduct({ facetValueIds }: Pick<ProductDocument, 'facetValueIds'>): Promise<ProductFacet[]> {
      if (!facetValueIds?.length) return []
      const wanted = new Set(facetValueIds)
      return (await all()).flatMap((facet) => {
        const values = facet.values.filter(({ id }) => wanted.has(id))
        return values.length > 0 ? [{ facet, values }] : []
      })
    },

    async create(input: unknown): Promise<Result<FacetDocument>> {
      const parsed = validate(createSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { code, type, ...change } = parsed.value
      const known = await facets.all()
      if (known.length >= MOST_FACETS) return refusal('TOO_MANY_FACETS', `A shop has at most ${MOST_FACETS} facets. Delete one that is not used.`, ['input'])
      const wanted = code ?? slugify(change.title)
      if (!wanted) return refusal('INVALID_INPUT', 'A name for addresses cannot be made of this title. Enter one.', ['input', 'code'])
      if (RESERVED.has(wanted)) return refusal('CODE_TAKEN', `"${wanted}" is what every product has. Choose another name.`, ['input', 'code'])
      const now = clock()
      const facet = applied({
        _id: uuidv7(), code: wanted, title: change.title, type: type ?? 'TEXT', filterable: true, showInSpecifications: true, position: known.length, values: [], createdAt: now, changedAt: now, version: 1,
      }, change)
      return facet.ok ? write(facet.value, null) : facet
    },

    /** Values that are no longer named are taken from products, in steps. */
    async update(input: unknown): Promise<Result<FacetDocument>> {
      const parsed = validate(updateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { id, version } = parsed.value
      const facet = await find(id)
      if (!facet) return refusal('NOT_FOUND', 'This facet was deleted.', ['input', 'id'])
      if (facet.version !== version) return conflict()
      const changed = applied(facet, parsed.value)
      return changed.ok ? write(stamped(changed.value), version) : changed
    },

    async remove(id: string): Promise<Result<FacetDocument>> {
      const facet = await find(id)
      if (!facet) return refusal('NOT_FOUND', 'This facet was deleted already.', ['input', 'id'])
      return write(stamped({
        ...facet, code: `~${id}`, deletedAt: clock(), values: [], removedValueIds: [...facet.removedValueIds ?? [], ...facet.values.map(value => value.id)], sweep: { id: uuidv7(), after: '' },
      }), facet.version)
    },
  }
}

/** The values of a facet after a change: known ones keep id and code. */
function valuesOf(facet: FacetDocument, inputs: ValueInput[], unit: string | undefined): Result<FacetValueDocument[]> {
  const values: FacetValueDocument[] = []
  for (const [index, input] of inputs.entries()) {
    const field = (name: string): string[] => ['input', 'values', String(index), name]
    const known = input.id ? facet.values.find(({ id }) => id === input.id) : undefined
    if (input.id && !known) return refusal('NOT_FOUND', 'This value does not exist any more.', field('id'))
    const number = input.number ?? known?.number
    if (facet.type === 'NUMBER' && number === undefined) return refusal('INVALID_INPUT', 'Enter a number.', field('number'))
    const title = facet.type === 'NUMBER' ? [String(number), unit].filter(Boolean).join(' ') : input.title || known?.title
    if (!title) return refusal('INVALID_INPUT', 'Enter a value.', field('title'))
    if (facet.type === 'COLOR' && !input.color && !known?.color) return refusal('INVALID_INPUT', 'Choose a color.', field('color'))
    if (values.some(other => other.title.toLowerCase() === title.toLowerCase())) return refusal('DUPLICATE_FACET_VALUE', `"${title}" stands twice. Remove one.`, field(facet.type === 'NUMBER' ? 'number' : 'title'))
    values.push({ id: known?.id ?? uuidv7(), code: known?.code ?? '', title, ...facet.type === 'COLOR' ? { color: input.color ?? known!.color } : {}, ...facet.type === 'NUMBER' ? { number } : {} })
  }
  const codes = new Set(values.map(({ code }) => code))
  for (const value of values) {
    if (value.code) continue
    const wanted = slugify(value.title) || value.id.slice(0, 8)
    value.code = codes.has(wanted) ? `${wanted}-${value.id.slice(-6)}` : wanted
    codes.add(value.code)
  }
  return success(values)
}

function conflict() {
  return refusal('VERSION_CONFLICT', 'Somebody else changed this facet while you were editing. Compare both and save again.', ['input', 'version'])
}
