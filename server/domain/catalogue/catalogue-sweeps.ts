import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { Clock } from '../shared/clock.ts'
import { membership, type RuledCollection } from './collection-rules.ts'
import type { CollectionRepository } from './collection.repository.ts'
import type { FacetRepository } from './facet.repository.ts'
import type { ProductRepository } from './product.repository.ts'
import type { ProductUpkeep, UpkeepRepository } from './upkeep.repository.ts'

const BATCH = 200

/** A change that is nobody's edit: it raises the version, and whoever edits is not disturbed. */
export function quietly(product: ProductDocument, fields: ProductUpkeep['fields'], now: Date): ProductUpkeep {
  return { id: product._id, version: product.version, fields: { ...fields, version: product.version + 1, editedVersion: product.editedVersion ?? product.version, changedAt: now } }
}

/** What a change of a collection's rules, or of a facet's values, means for products: done in steps, by whoever comes. */
export function createCatalogueSweeps({ repository, products, collections, facets, clock }: {
  repository: UpkeepRepository
  products: ProductRepository
  collections: CollectionRepository
  facets: FacetRepository
  clock: Clock
}) {
  async function regroup(batch: ProductDocument[], ruled: RuledCollection[]): Promise<void> {
    const now = clock()
    await repository.write(batch.flatMap((product) => {
      const collectionIds = membership(product, ruled)
      return collectionIds === product.collectionIds ? [] : quietly(product, { collectionIds }, now)
    }))
  }

  async function sweepCollection(): Promise<boolean> {
    const collection = await collections.toSweep()
    if (!collection?.sweep) return false
    const { _id, sweep } = collection
    if (collection.deletedAt) {
      const batch = await products.withAny('collectionIds', [_id], BATCH)
      await repository.write(batch.map(product => quietly(product, { collectionIds: product.collectionIds.filter(id => id !== _id) }, clock())))
      if (batch.length < BATCH) await collections.swept(_id, sweep, null)
      return true
    }
    const batch = await products.after(sweep.after, BATCH)
    await regroup(batch, await collections.ruled())
    await collections.swept(_id, sweep, batch.length < BATCH ? null : batch.at(-1)!._id)
    return true
  }

  async function sweepFacet(): Promise<boolean> {
    const facet = await facets.toSweep()
    if (!facet?.sweep) return false
    const gone = new Set(facet.removedValueIds ?? [])
    const batch = await products.withAny('facetValueIds', [...gone], BATCH)
    await repository.write(batch.map(product => quietly(product, { facetValueIds: product.facetValueIds?.filter(id => !gone.has(id)) }, clock())))
    if (batch.length < BATCH) await facets.swept(facet._id, facet.sweep)
    return true
  }

  return {
    /** One step. @returns whether there was one */
    step: async (): Promise<boolean> => await sweepCollection() || await sweepFacet(),
  }
}
