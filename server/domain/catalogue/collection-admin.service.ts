import { MongoServerError } from 'mongodb'
import { slugify } from '#shared/utils/slug.ts'
import type { AssetDocument, CollectionDocument } from '../../db/mongo/documents.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { RedirectService } from '../redirect/redirect.service.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { collectionCreateSchema, collectionReorderSchema, collectionUpdateSchema, type CollectionDetails } from './collection-schemas.ts'
import { problemOfParent } from './collection-tree.ts'
import type { CollectionRepository } from './collection.repository.ts'

/** Collections as staff edit them. What they mean for products follows in steps, see `createCatalogueUpkeep`. */
export function createCollectionAdminService({ collections, pictures, changes, moved, clock }: {
  collections: CollectionRepository
  /** The media library: a picture to show, by its id. */
  pictures: { shown(id: string): Promise<AssetDocument | null> }
  changes: Pick<ChangeFeed, 'announce'>
  /** Hears that an address is about to change. */
  moved: RedirectService['moved']
  clock: Clock
}) {
  const find = (id: string) => isUuid(id) ? collections.findById(id) : Promise.resolve(null)
  const announce = ({ _id, version, deletedAt }: CollectionDocument) => changes.announce({ collection: 'collections', id: _id, version, deleted: deletedAt !== undefined })
  const sweep = () => ({ id: uuidv7(), after: '' })

  async function freeSlug(wanted: string): Promise<string> {
    for (let number = 1; number < 50; number++) {
      const slug = number === 1 ? wanted : `${wanted.slice(0, 115)}-${number}`
      if (!await collections.findBySlug(slug)) return slug
    }
    return `${wanted.slice(0, 110)}-${uuidv7().slice(0, 8)}`
  }

  /** Pure but for the picture: the collection with changed details. */
  async function applied(collection: CollectionDocument, change: Partial<CollectionDetails>): Promise<Result<CollectionDocument>> {
    const image = change.imageId ? await pictures.shown(change.imageId) : null
    if (change.imageId && !image) return refusal('NOT_FOUND', 'This picture is not in the library any more.', ['input', 'imageId'])
    const shown = change.imageId === undefined ? collection.image : image ?? undefined
    const optional = (before: string | undefined, after: string | null | undefined): string | undefined => after === undefined ? before : after || undefined
    const rules = change.rules === undefined ? collection.rules : change.rules ?? undefined
    return success({
      ...collection,
      description: change.description === undefined ? collection.description : change.description ?? '',
      parentId: change.parentId === undefined ? collection.parentId : change.parentId ?? undefined,
      position: change.position ?? collection.position,
      rules,
      sortOrder: change.sortOrder ?? collection.sortOrder,
      image: shown && change.imageAltText != null ? { ...shown, altText: change.imageAltText } : shown,
      seo: { title: optional(collection.seo?.title, change.seoTitle), description: optional(collection.seo?.description, change.seoDescription) },
      ...change.rules !== undefined ? { sweep: sweep() } : {},
    })
  }

  async function write(work: () => Promise<boolean>): Promise<Result<null>> {
    try {
      return await work() ? success(null) : conflict()
    }
    catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
      return refusal('SLUG_TAKEN', 'Another collection has this address. Choose a different one.', ['input', 'slug'])
    }
  }

  async function replace(next: CollectionDocument, expectedVersion: number): Promise<Result<CollectionDocument>> {
    const written = await write(() => collections.replace(next, expectedVersion))
    if (!written.ok) return written
    await announce(next)
    return success(next)
  }

  async function seen(id: string, version: number): Promise<Result<CollectionDocument>> {
    const collection = await find(id)
    if (!collection) return refusal('NOT_FOUND', 'This collection was deleted.', ['input', 'id'])
    return collection.version === version ? success(collection) : conflict()
  }

  const stamped = (collection: CollectionDocument): CollectionDocument => ({ ...collection, changedAt: clock(), version: collection.version + 1 })

  return {
    find,

    async create(input: unknown): Promise<Result<CollectionDocument>> {
      const parsed = validate(collectionCreateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { value } = parsed
      const wanted = value.slug ?? slugify(value.title)
      if (!wanted) return refusal('INVALID_INPUT', 'An address cannot be made of this title. Enter one.', ['input', 'slug'])
      const id = uuidv7()
      const problem = value.parentId ? problemOfParent(id, value.parentId, await collections.parents()) : null
      if (problem) return problem
      const now = clock()
      const next = await applied({
        _id: id, slug: value.slug ?? await freeSlug(wanted), title: value.title, description: '', position: value.position ?? await collections.count(), createdAt: now, changedAt: now, version: 1,
      }, value)
      if (!next.ok) return next
      const written = await write(async () => {
        await collections.insert(next.value)
        return true
      })
      if (!written.ok) return written
      await announce(next.value)
      return next
    },

    /** @returns VERSION_CONFLICT when somebody else saved in between */
    async update(input: unknown): Promise<Result<CollectionDocument>> {
      const parsed = validate(collectionUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { value } = parsed
      const before = await seen(value.id, value.version)
      if (!before.ok) return before
      const problem = value.parentId ? problemOfParent(value.id, value.parentId, await collections.parents()) : null
      if (problem) return problem
      const next = await applied({ ...before.value, title: value.title ?? before.value.title, slug: value.slug ?? before.value.slug }, value)
      if (!next.ok) return next
      if (next.value.slug !== before.value.slug) await moved({ type: 'collection', id: value.id }, before.value.slug, next.value.slug)
      const written = await replace(stamped(next.value), value.version)
      // Two who put each into the other at the same time both find it out now.
      const late = written.ok && value.parentId ? problemOfParent(value.id, value.parentId, await collections.parents()) : null
      if (!late || !written.ok) return written
      await replace(stamped({ ...written.value, parentId: before.value.parentId }), written.value.version)
      return late
    },

    /** Leaves a tombstone; what lay below it comes to lie below what it lay below. Its products leave it in steps. */
    async remove(id: string): Promise<Result<CollectionDocument>> {
      for (let tries = 0; tries < 3; tries++) {
        const collection = await find(id)
        if (!collection) return refusal('NOT_FOUND', 'This collection was deleted already.', ['input', 'id'])
        const gone = await replace(stamped({ ...collection, slug: `~${id}`, deletedAt: clock(), rules: undefined, productIds: undefined, sweep: sweep() }), collection.version)
        if (!gone.ok) continue
        for (const child of await collections.children(id)) await replace(stamped({ ...child, parentId: collection.parentId }), child.version)
        return success(collection)
      }
      return conflict()
    },

    /** Puts these products first, in this order, and orders the collection by hand from now on. */
    async reorder(input: unknown): Promise<Result<CollectionDocument>> {
      const parsed = validate(collectionReorderSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { id, version, productIds } = parsed.value
      const before = await seen(id, version)
      if (!before.ok) return before
      const named = new Set(productIds)
      const order = [...productIds, ...(before.value.productIds ?? []).filter(other => !named.has(other))].slice(0, 10_000)
      return replace(stamped({ ...before.value, productIds: order, sortOrder: 'MANUAL' }), version)
    },
  }
}

function conflict() {
  return refusal('VERSION_CONFLICT', 'Somebody else changed this collection while you were editing. Compare both and save again.', ['input', 'version'])
}
