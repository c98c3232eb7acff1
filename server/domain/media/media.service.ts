import { isDeepStrictEqual } from 'node:util'
import type { AssetDocument, CollectionDocument, ProductDocument } from '../../db/mongo/documents.ts'
import { withoutPictures } from '../catalogue/product-media.ts'
import type { ProductWriter } from '../catalogue/product-writer.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { assetDeleteSchema, assetUpdateSchema, productMediaSchema } from './asset-schemas.ts'
import type { AssetFilter, AssetRepository, LibraryAsset } from './asset.repository.ts'
import type { AssetUsageRepository } from './asset-usage.repository.ts'
import { MOST_MEDIA, toMedia, withLibraryChange, withMedia } from './product-media.ts'

export interface AssetListFilter {
  query?: string
  withoutAltText?: boolean
  /** Shown somewhere, or nowhere. */
  used?: boolean
}

/** Times that a change of a picture is tried again when somebody else saves it meanwhile. */
const TRIES = 5
/** Products that are changed in one go. */
const BATCH = 100

/** The media library as staff see it. */
export function createMediaService({ assets, usage, writer, changes, clock }: {
  assets: AssetRepository
  usage: AssetUsageRepository
  writer: Pick<ProductWriter, 'change'>
  changes: Pick<ChangeFeed, 'announce'>
  clock: Clock
}) {
  async function find(id: string): Promise<LibraryAsset | null> {
    const asset = isUuid(id) ? await assets.find(id) : null
    return asset?.state === 'ready' ? asset : null
  }

  async function toFilter({ query, withoutAltText, used }: AssetListFilter): Promise<AssetFilter> {
    const keys = used === undefined ? undefined : await usage.usedKeys()
    return { query, withoutAltText, keys: keys && (used ? { in: keys } : { notIn: keys }) }
  }

  /** Changes a product as it is now. Whoever edits its texts meanwhile is not disturbed. */
  function changeProduct(id: string, change: (product: ProductDocument) => ProductDocument): Promise<Result<ProductDocument>> {
    return writer.change(id, null, ['input', 'productId'], (product) => {
      const changed = change(product)
      if (changed.media.length > MOST_MEDIA) return refusal('TOO_MANY_PICTURES', `A product shows at most ${MOST_MEDIA} pictures.`, ['input', 'assetIds'])
      if (isDeepStrictEqual(changed, product)) return success(product)
      return success({ ...changed, changedAt: clock(), version: product.version + 1, editedVersion: product.editedVersion ?? product.version })
    })
  }

  async function changeCollection(collection: CollectionDocument, image: CollectionDocument['image']): Promise<void> {
    const { image: _before, ...rest } = collection
    const next = { ...rest, ...image ? { image } : {}, changedAt: clock(), version: collection.version + 1 }
    if (await usage.replaceCollection(next, collection.version)) await changes.announce({ collection: 'collections', id: collection._id, version: next.version, deleted: false })
  }

  /** Takes a picture out of every product and collection. @returns a refusal at the first product that cannot be changed */
  async function detach(key: string): Promise<Result<null>> {
    for (let ids = await usage.productIdsWith(key, BATCH); ids.length > 0; ids = await usage.productIdsWith(key, BATCH)) {
      for (const id of ids) {
        const changed = await changeProduct(id, product => withoutPictures(product, idsOf(product, asset => asset.key === key)))
        // One that was deleted meanwhile shows nothing any more; any other would be met again, without an end.
        if (!changed.ok && changed.errors[0]!.code !== 'NOT_FOUND') return changed
      }
    }
    for (const collection of await usage.collectionsWith(key)) await changeCollection(collection, undefined)
    return success(null)
  }

  /** Carries a change of the library to the places that show the picture. */
  async function spread(before: LibraryAsset, after: LibraryAsset): Promise<void> {
    // No more places are looked at than the largest shop has; each is changed at most once.
    for (const id of await usage.productIdsWith(after.key, 50_000)) {
      await changeProduct(id, product => ({ ...product, media: product.media.map(asset => withLibraryChange(asset, before, after)) }))
    }
    for (const collection of await usage.collectionsWith(after.key)) {
      const image = collection.image && withLibraryChange(collection.image, before, after)
      if (!isDeepStrictEqual(image, collection.image)) await changeCollection(collection, image)
    }
  }

  return {
    find,
    async list(filter: AssetListFilter, slice: { offset: number, limit: number }) {
      return assets.list(await toFilter(filter), slice)
    },
    async count(filter: AssetListFilter) {
      return assets.count(await toFilter(filter))
    },
    usageCounts: (keys: string[]) => usage.counts(keys),
    uses: (asset: Pick<LibraryAsset, 'key'>, limit: number) => usage.uses(asset.key, limit),

    /** Alt text and focal point; where the picture is shown it changes too. */
    async update(input: unknown): Promise<Result<LibraryAsset>> {
      const parsed = validate(assetUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { id, altText, focalPoint } = parsed.value
      for (let tries = 0; tries < TRIES; tries++) {
        const asset = await find(id)
        if (!asset) return refusal('NOT_FOUND', 'This picture was deleted.', ['input', 'id'])
        const change = { altText: altText ?? asset.altText, focalPoint: focalPoint === undefined ? asset.focalPoint : focalPoint ?? undefined }
        const next = await assets.change(asset, change, clock())
        if (!next) continue
        await spread(asset, next)
        return success(next)
      }
      return refusal('VERSION_CONFLICT', 'Somebody else is changing this picture; try again.', ['input', 'id'])
    },

    /** Deletes pictures that nothing shows; with `force` also others, which disappear from products and collections. */
    async remove(input: unknown): Promise<{ deleted: string[], refused: Result<never> & { ok: false } | null }> {
      const parsed = validate(assetDeleteSchema, input, ['input'])
      if (!parsed.ok) return { deleted: [], refused: parsed }
      const { ids, force } = parsed.value
      const deleted: string[] = []
      for (const id of ids) {
        const asset = await find(id)
        if (!asset) continue
        const uses = await usage.uses(asset.key, 4)
        if (uses.some(use => use.kind === 'HOMEPAGE')) return { deleted, refused: refusal('IN_USE', `The home page shows ${asset.fileName}; choose another picture there first.`, ['input', 'ids']) }
        if (uses.length > 0 && !force) return { deleted, refused: refusal('IN_USE', `${asset.fileName} is shown by ${nameThem(uses)}.`, ['input', 'ids']) }
        const detached = uses.length > 0 ? await detach(asset.key) : success(null)
        if (!detached.ok) return { deleted, refused: detached }
        const latest = await find(id)
        if (latest && await assets.change(latest, { state: 'deleted' }, clock())) deleted.push(id)
      }
      return { deleted, refused: null }
    },

    /** Appends pictures of the library to a product; those that it shows already stay where they are. */
    async addToProduct(input: { productId: string, assetIds: string[] }): Promise<Result<ProductDocument>> {
      const parsed = validate(productMediaSchema, { productId: input.productId, ids: input.assetIds }, ['input'])
      if (!parsed.ok) return parsed
      const found = new Map((await assets.findReady(parsed.value.ids.filter(isUuid))).map(asset => [asset._id, asset]))
      const missing = parsed.value.ids.findIndex(id => !found.has(id))
      if (missing >= 0) return refusal('NOT_FOUND', 'This picture was deleted.', ['input', 'assetIds', String(missing)])
      return changeProduct(input.productId, product => withMedia(product, parsed.value.ids.map(id => toMedia(found.get(id)!))))
    },

    /** Takes pictures out of a product; they stay in the library. */
    async removeFromProduct(input: { productId: string, mediaIds: string[] }): Promise<Result<ProductDocument>> {
      const parsed = validate(productMediaSchema, { productId: input.productId, ids: input.mediaIds }, ['input'])
      if (!parsed.ok) return parsed
      const gone = new Set(parsed.value.ids)
      return changeProduct(input.productId, product => withoutPictures(product, idsOf(product, asset => gone.has(asset.id))))
    },
  }
}

/** `Mug Rund, Vase Alma and more`. */
function nameThem(uses: { title: string }[]): string {
  const names = uses.slice(0, 3).map(use => use.title).join(', ')
  return uses.length > 3 ? `${names} and more` : names
}

const idsOf = (product: ProductDocument, isMeant: (asset: AssetDocument) => boolean) => new Set(product.media.filter(isMeant).map(asset => asset.id))
