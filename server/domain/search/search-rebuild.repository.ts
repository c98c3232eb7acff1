import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { SearchRebuildDocument, SearchRebuildNode } from '../../db/mongo/search-documents.ts'

const READ_TIME = 1_000

export type SearchRebuildRepository = ReturnType<typeof createSearchRebuildRepository>

/** Where a rebuild of every node's search index is asked for, and where nodes say how far they are. */
export function createSearchRebuildRepository({ searchRebuilds }: Pick<DocumentCollections, 'searchRebuilds'>) {
  return {
    /** @returns the version of the request */
    async request(now: Date): Promise<number> {
      const made = await searchRebuilds.findOneAndUpdate({ _id: 'search' }, { $inc: { version: 1 }, $set: { changedAt: now, nodes: {} } },
        { upsert: true, returnDocument: 'after' })
      return made!.version
    },

    /** The version of the last request; 0 before the first. */
    async wanted(): Promise<number> {
      const found = await searchRebuilds.findOne({ _id: 'search' }, { projection: { version: 1 }, maxTimeMS: READ_TIME })
      return found?.version ?? 0
    },

    /** Says how far a node is with a request; of an older one nobody wants to hear. @param node without dots */
    async report(version: number, node: string, standing: SearchRebuildNode): Promise<void> {
      await searchRebuilds.updateOne({ _id: 'search', version }, { $set: { [`nodes.${node}`]: standing } })
    },

    /** How nodes stand with a request. */
    async standings(version: number): Promise<SearchRebuildDocument['nodes']> {
      const found = await searchRebuilds.findOne({ _id: 'search', version }, { maxTimeMS: READ_TIME })
      return found?.nodes ?? {}
    },
  }
}
