import { MongoServerError } from 'mongodb'
import { z } from 'zod'
import type { UrlRedirectDocument } from '../../db/mongo/documents.ts'
import type { CollectionRepository } from '../catalogue/collection.repository.ts'
import { isPublished } from '../catalogue/product-view.ts'
import type { ProductRepository } from '../catalogue/product.repository.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { isReserved, redirectPath, redirectTarget } from './redirect-path.ts'
import type { RedirectRepository } from './redirect.repository.ts'

/** Addresses that lead to each other, one after the other, until it is given up. */
const MOST_HOPS = 10

const FIELDS = { products: 'product', collections: 'collection' } as const
const PLACES = { product: 'products', collection: 'collections' } as const
type Resource = NonNullable<UrlRedirectDocument['resource']>

const path = z.string().trim().transform((text, context) => {
  const read = redirectPath(text)
  if (!read || isReserved(read)) {
    context.addIssue({ code: 'custom', message: read ? 'This part of the site cannot be redirected. Choose another path.' : 'Enter a path of this site, like /products/old-name.' })
    return z.NEVER
  }
  return read
})
const target = z.string().trim().transform((text, context) => {
  const read = redirectTarget(text)
  if (!read) {
    context.addIssue({ code: 'custom', message: 'Enter a path of this site, like /collections/table, or an address that begins with https://.' })
    return z.NEVER
  }
  return read
})
const createSchema = z.object({ path, target })
const updateSchema = z.object({ id: z.string(), version: z.int().min(1), path: path.nullish(), target: target.nullish() })

/** Where an address leads: elsewhere, or nowhere any more. */
export interface Moved { status: 301 | 410, target: string | null }

export type RedirectService = ReturnType<typeof createRedirectService>

/** Addresses that are no longer in use. They are asked for only where nothing else is found. */
export function createRedirectService({ redirects, products, collections, clock }: {
  redirects: RedirectRepository
  products: ProductRepository
  collections: CollectionRepository
  clock: Clock
}) {
  async function addressOf({ type, id }: Resource): Promise<string | null> {
    const found = type === 'product' ? await products.findById(id) : await collections.findById(id)
    if (!found) return null
    return 'variants' in found && !isPublished(found, clock()) ? null : `/${PLACES[type]}/${found.slug}`
  }

  /** What became of a product that was deleted under this address. */
  async function afterDeletion(from: string): Promise<Moved | null> {
    const [, folder, slug] = /^\/(products|collections)\/([^/]+)$/.exec(from) ?? []
    if (!slug || FIELDS[folder as keyof typeof FIELDS] !== 'product') return null
    const gone = await products.findDeletedBySlug(slug)
    if (!gone) return null
    const elsewhere = gone.deleted?.redirectCollectionId ? await addressOf({ type: 'collection', id: gone.deleted.redirectCollectionId }) : null
    return elsewhere ? { status: 301, target: elsewhere } : { status: 410, target: null }
  }

  /** The product that had an address may be deleted: then it is gone there too. */
  async function afterResource(resource: Resource): Promise<Moved | null> {
    const address = await addressOf(resource)
    if (address) return { status: 301, target: address }
    const product = resource.type === 'product' ? await products.findDeleted(resource.id) : null
    return product?.deleted ? afterDeletion(`/products/${product.deleted.slug}`) : null
  }

  async function resolve(text: string): Promise<Moved | null> {
    const from = redirectPath(text)
    if (!from || isReserved(from)) return null
    const seen = new Set([from])
    let moved: Moved | null = null
    for (let current = from; seen.size <= MOST_HOPS;) {
      const found = await redirects.findByPath(current)
      if (!found) return moved ?? afterDeletion(current)
      moved = found.target ? { status: 301, target: found.target } : found.resource ? await afterResource(found.resource) : null
      const next = found.target ? redirectPath(found.target) : null
      // A circle leads nowhere.
      if (moved?.target && redirectPath(moved.target) === from) return null
      if (!next) return moved
      if (seen.has(next)) return null
      seen.add(next)
      current = next
    }
    return null
  }

  async function write(work: () => Promise<boolean>): Promise<Result<null>> {
    try {
      return await work() ? success(null) : refusal('VERSION_CONFLICT', 'Somebody else changed this redirect while you were editing. Look at it again.', ['input', 'version'])
    }
    catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
      return refusal('PATH_TAKEN', 'There is a redirect from this path already. Change that one.', ['input', 'path'])
    }
  }

  /** A redirect from itself, or into a circle, would never arrive. */
  async function arrives({ path: from, target: to }: Pick<UrlRedirectDocument, 'path' | 'target'>): Promise<boolean> {
    const seen = new Set([from])
    for (let next = to ? redirectPath(to) : null; next; ) {
      if (seen.has(next) || seen.size > MOST_HOPS) return false
      seen.add(next)
      const found = await redirects.findByPath(next)
      next = found?.target ? redirectPath(found.target) : null
    }
    return true
  }

  const circle = () => refusal('REDIRECT_LOOP', 'This leads back to where it begins. Choose another target.', ['input', 'target'])

  return {
    resolve,
    find: (id: string) => isUuid(id) ? redirects.findById(id) : Promise.resolve(null),
    list: (query: string, offset: number, limit: number) => redirects.list(query.slice(0, 200), offset, limit),
    count: (query: string) => redirects.count(query.slice(0, 200)),

    /** An address is about to change: the old one will lead to whatever the thing is called then. */
    async moved(resource: Resource, oldSlug: string, newSlug: string): Promise<void> {
      const folder = `/${PLACES[resource.type]}`
      const now = clock()
      await redirects.removePath(`${folder}/${newSlug}`)
      await redirects.put({ _id: uuidv7(), path: `${folder}/${oldSlug}`, resource, createdAt: now, changedAt: now, version: 1 })
    },

    async create(input: unknown): Promise<Result<UrlRedirectDocument>> {
      const parsed = validate(createSchema, input, ['input'])
      if (!parsed.ok) return parsed
      if (!await arrives(parsed.value)) return circle()
      const now = clock()
      const redirect: UrlRedirectDocument = { _id: uuidv7(), ...parsed.value, createdAt: now, changedAt: now, version: 1 }
      const written = await write(async () => {
        await redirects.insert(redirect)
        return true
      })
      return written.ok ? success(redirect) : written
    },

    async update(input: unknown): Promise<Result<UrlRedirectDocument>> {
      const parsed = validate(updateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { id, version } = parsed.value
      const before = isUuid(id) ? await redirects.findById(id) : null
      if (!before) return refusal('NOT_FOUND', 'This redirect was deleted.', ['input', 'id'])
      const next = { ...before, path: parsed.value.path ?? before.path, ...parsed.value.target ? { target: parsed.value.target, resource: undefined } : {}, changedAt: clock(), version: version + 1 }
      if (!await arrives(next)) return circle()
      const written = await write(() => redirects.replace(next, version))
      return written.ok ? success(next) : written
    },

    async remove(id: string): Promise<Result<string>> {
      return isUuid(id) && await redirects.remove(id) ? success(id) : refusal('NOT_FOUND', 'This redirect was deleted already.', ['id'])
    },
  }
}
