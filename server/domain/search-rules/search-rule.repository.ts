import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { SearchRuleDocument } from '../../db/mongo/search-documents.ts'

const READ_TIME = 1_000
/** Rules of one kind: all of them are in the memory of every node. */
export const MOST_RULES = 500

export type SearchRuleRepository = ReturnType<typeof createSearchRuleRepository>

export function createSearchRuleRepository({ searchRules }: Pick<DocumentCollections, 'searchRules'>) {
  const options = { maxTimeMS: READ_TIME }
  const living = { deletedAt: { $exists: false } }
  return {
    findById: (id: string) => searchRules.findOne({ _id: id, ...living }, options),
    /** The last changed first. */
    all: () => searchRules.find(living, options).sort({ changedAt: -1, _id: -1 }).limit(4 * MOST_RULES).toArray(),
    async insert(rule: SearchRuleDocument): Promise<void> {
      await searchRules.insertOne(rule)
    },
    /** @returns false when somebody else was faster */
    async replace({ _id, ...rest }: SearchRuleDocument, expectedVersion: number): Promise<boolean> {
      return (await searchRules.replaceOne({ _id, version: expectedVersion }, rest)).matchedCount === 1
    },
  }
}
