import type { Settings } from '#server/config/settings.ts'
import { createCache } from '#server/drivers/cache/index.ts'
import { createSearchEngine } from '#server/drivers/search/index.ts'
import { createFacetRepository } from '#server/domain/catalogue/facet.repository.ts'
import { createFacetService } from '#server/domain/catalogue/facet.service.ts'
import { createProductRepository } from '#server/domain/catalogue/product.repository.ts'
import { createChangeFeedRepository } from '#server/domain/change-feed/change-feed.repository.ts'
import { createChangeFeed } from '#server/domain/change-feed/change-feed.ts'
import { createInventoryService } from '#server/domain/inventory/inventory.service.ts'
import { createSearchIndex, type SearchIndex } from '#server/domain/search/search-index.ts'
import { createSearchRebuildRepository } from '#server/domain/search/search-rebuild.repository.ts'
import { systemClock as clock } from '#server/domain/shared/clock.ts'
import { createShopRepository } from '#server/domain/shop/shop.repository.ts'
import { createShopService } from '#server/domain/shop/shop.service.ts'
import type { Report } from '../output.ts'
import type { Stores } from './stores.ts'

/** The search index of the data directory, for a command that runs while no node does. */
export function openSearchIndex(settings: Settings, { documents, postgres }: Stores, report: Report): SearchIndex {
  const fail = (error: unknown): never => {
    throw error
  }
  const cache = createCache(null, fail)
  const changes = createChangeFeed({ repository: createChangeFeedRepository(documents), clock, elapsed: () => performance.now() })
  return createSearchIndex({
    engine: createSearchEngine(settings, { asking: documents, keeping: documents }, report),
    products: createProductRepository(documents),
    facets: createFacetService({ facets: createFacetRepository(documents), cache, changes, clock }),
    inventory: createInventoryService({ postgres, onStale: fail }),
    shop: createShopService({ repository: createShopRepository(documents), cache, changes, clock }),
    rebuilds: createSearchRebuildRepository(documents),
    changes, limit: settings.searchMaxProducts, notice: report, clock,
  })
}
