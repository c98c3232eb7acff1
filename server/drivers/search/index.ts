import { createLocalSearch } from './local.ts'
import type { SearchEngine } from './types.ts'

/** The engine of this shop: the index in this process. */
export function createSearchEngine(dataDir: string): SearchEngine {
  return createLocalSearch({ dataDir })
}
