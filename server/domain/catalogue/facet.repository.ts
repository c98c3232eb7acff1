import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { FacetDocument, Sweep } from '../../db/mongo/documents.ts'

const READ_TIME = 1_000
/** Facets of a shop; a shopper reads far fewer. */
export const MOST_FACETS = 200

export type FacetRepository = ReturnType<typeof createFacetRepository>

export function createFacetRepository({ facets }: Pick<DocumentCollections, 'facets'>) {
  const options = { maxTimeMS: READ_TIME }
  return {
    findById: (id: string) => facets.findOne({ _id: id, deletedAt: { $exists: false } }, options),
    all: () => facets.find({ deletedAt: { $exists: false } }, options).sort({ position: 1, _id: 1 }).limit(MOST_FACETS).toArray(),
    async insert(facet: FacetDocument): Promise<void> {
      await facets.insertOne(facet)
    },
    /** Replaces the document when it still has `expectedVersion`. @returns false when somebody else was faster */
    async replace({ _id, ...rest }: FacetDocument, expectedVersion: number): Promise<boolean> {
      return (await facets.replaceOne({ _id, version: expectedVersion }, rest)).matchedCount === 1
    },

    /** A facet whose removed values products still have. */
    toSweep: () => facets.findOne({ 'sweep.after': { $gte: '' } }, options),
    async swept(id: string, sweep: Sweep): Promise<void> {
      await facets.updateOne({ _id: id, 'sweep.id': sweep.id }, { $unset: { sweep: '', removedValueIds: '' } })
    },
  }
}
