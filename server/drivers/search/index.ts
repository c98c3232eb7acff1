import type { Settings } from '../../config/settings.ts'
import type { DocumentCollections } from '../../db/mongo/collections.ts'
import { createAtlasSearch } from './atlas/index.ts'
import { problemOfCluster } from './atlas/support.ts'
import { createLocalSearch } from './local.ts'
import type { SearchEngine } from './types.ts'

/**
 * The engine of this shop: the index in this process, or the search of the cluster that holds the documents.
 *
 * @param stores.asking while somebody waits for a page
 * @param stores.keeping for an index in the cluster, by a connection that may wait longer
 * @param notice says a sentence to whoever runs the shop
 */
export function createSearchEngine(
  { searchEngine, dataDir }: Pick<Settings, 'searchEngine' | 'dataDir'>,
  stores: { asking: DocumentCollections, keeping: DocumentCollections },
  notice: (sentence: string) => void,
): SearchEngine {
  return searchEngine === 'atlas' ? createAtlasSearch(stores) : createLocalSearch({ dataDir, notice })
}

/** @returns why the engine cannot work here, in one sentence, or null. Throws when the store cannot be reached. */
export async function problemOfSearchEngine({ searchEngine }: Pick<Settings, 'searchEngine'>, { searchProducts }: Pick<DocumentCollections, 'searchProducts'>): Promise<string | null> {
  return searchEngine === 'atlas' ? problemOfCluster(searchProducts) : null
}
