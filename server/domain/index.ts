import type { Settings } from '../config/settings.ts'
import type { DocumentCollections } from '../db/mongo/collections.ts'
import type { PostgresConnection } from '../db/postgres/client.ts'
import { createGuestCartStore } from '../drivers/cart-session/index.ts'
import { createCache } from '../drivers/cache/index.ts'
import { createMailDrivers } from '../drivers/mail/index.ts'
import { createMediaStore } from '../drivers/media/index.ts'
import { createSharpProcessor } from '../drivers/picture/sharp.ts'
import { createRemoteFiles } from '../drivers/remote-file/http.ts'
import { createPaymentDrivers } from '../drivers/payment/index.ts'
import { createRateLimiter } from '../drivers/rate-limit/index.ts'
import { createSearchEngine } from '../drivers/search/index.ts'
import type { RemoteFiles } from '../drivers/remote-file/types.ts'
import type { RedisConnection } from '../drivers/redis/client.ts'
import { createAttentionService } from './attention/attention.service.ts'
import { deriveKeys } from './auth/keys.ts'
import { createStaffLinkService } from './auth/staff-link.service.ts'
import { createStaffSessionService } from './auth/staff-session.service.ts'
import { createCartService } from './cart/cart.service.ts'
import { createCatalogueService } from './catalogue/catalogue.service.ts'
import { createCollectionRepository } from './catalogue/collection.repository.ts'
import { createCollectionAdminService } from './catalogue/collection-admin.service.ts'
import { createFacetRepository } from './catalogue/facet.repository.ts'
import { createFacetService } from './catalogue/facet.service.ts'
import { createSavedViews } from './saved-view/saved-view.service.ts'
import { createRuledProducts } from './catalogue/ruled-products.ts'
import { createRulesPreview } from './catalogue/rules-preview.ts'
import { createProductAdminService } from './catalogue/product-admin.service.ts'
import { createProductWriter } from './catalogue/product-writer.ts'
import { createExportLimit } from './catalogue/export/export-limit.ts'
import { createExportProducts } from './catalogue/export/export-products.ts'
import { createExportRepository } from './catalogue/export/export.repository.ts'
import { createProductImports } from './catalogue/import/product-imports.ts'
import { createProductRepository } from './catalogue/product.repository.ts'
import { createCatalogueUpkeep } from './catalogue/upkeep.ts'
import { createUpkeepRepository } from './catalogue/upkeep.repository.ts'
import { createChangeFeedRepository } from './change-feed/change-feed.repository.ts'
import { createChangeFeed } from './change-feed/change-feed.ts'
import { createPlaceOrder } from './checkout/place-order.ts'
import { createDashboardService } from './analytics/dashboard.service.ts'
import { createEventRecorder } from './events/event-recorder.ts'
import { createFulfillmentService } from './fulfillment/fulfillment.service.ts'
import { createInventoryService } from './inventory/inventory.service.ts'
import { createAssetFromUrl } from './media/asset-from-url.ts'
import { createAssetRepository } from './media/asset.repository.ts'
import { createAssetUsageRepository } from './media/asset-usage.repository.ts'
import { createCollectAssets } from './media/collect-assets.ts'
import { createFetchPictures } from './media/fetch-pictures.ts'
import { toMedia } from './media/product-media.ts'
import { createMediaService } from './media/media.service.ts'
import { createOrderPicturesRepository } from './media/order-pictures.repository.ts'
import { createStoreAsset } from './media/store-asset.ts'
import { createUploadLimit } from './media/upload-limit.ts'
import { createOrderService } from './order/order.service.ts'
import { createHousekeeping } from './outbox/housekeeping.ts'
import { createJobs } from './outbox/jobs.ts'
import { createOutboxHandlers } from './outbox/outbox-handlers.ts'
import { createRedirectRepository } from './redirect/redirect.repository.ts'
import { createRedirectService } from './redirect/redirect.service.ts'
import { createPaymentService } from './payment/payment.service.ts'
import { createWebhookService } from './payment/webhook.service.ts'
import { systemClock, type Clock } from './shared/clock.ts'
import { createSearchPreview } from './search-rules/search-preview.ts'
import { createSearchRuleRepository } from './search-rules/search-rule.repository.ts'
import { createSearchRules } from './search-rules/search-rules.service.ts'
import { createSearchIndex } from './search/search-index.ts'
import { createSearchRebuildRepository } from './search/search-rebuild.repository.ts'
import { createSearchReports } from './search/search-reports.ts'
import { createSearchAvailability } from './search/search-availability.ts'
import { createSearchService } from './search/search.service.ts'
import { createShopRepository } from './shop/shop.repository.ts'
import { createShopService } from './shop/shop.service.ts'

export type Services = ReturnType<typeof createServices>

/** The composition root: the one place where parts are put together. */
export function createServices({ settings, authSecret, postgres, documents, searchDocuments = documents, redis, onStale, notice = () => {}, clock = systemClock, remoteFiles = createRemoteFiles() }: {
  settings: Pick<Settings, 'dataDir' | 'publicUrl' | 'searchEngine' | 'searchMaxProducts' | 'smtpUrl' | 's3'>
  authSecret: string
  postgres: PostgresConnection
  documents: DocumentCollections
  /** The same by a connection that waits longer, for a search index that lies in the document store. */
  searchDocuments?: DocumentCollections
  redis: RedisConnection | null
  /** Hears of a failed read whose reader was given an old copy. */
  onStale: (error: unknown) => void
  /** Says a sentence to whoever runs the shop. */
  notice?: (sentence: string) => void
  clock?: Clock
  /** Fetches pictures by address; a test hands in one that may reach its own server. */
  remoteFiles?: RemoteFiles
}) {
  const keys = deriveKeys(authSecret)
  const { publicUrl, dataDir } = settings
  const cache = createCache(redis, onStale)
  const limiter = createRateLimiter(redis)
  const guestCarts = createGuestCartStore(dataDir, redis)
  const mail = createMailDrivers(settings)
  const media = createMediaStore(settings)
  const webhookSecrets = keys.sandboxWebhook.map(key => Buffer.from(key.secret).toString('hex'))
  const { gateway, sandboxBooks } = createPaymentDrivers({ postgres, webhookSecrets, publicUrl, clock })

  const changes = createChangeFeed({ repository: createChangeFeedRepository(documents), clock, elapsed: () => performance.now() })
  changes.subscribe(async (heard) => {
    await Promise.all([...new Set(heard.map(change => change.collection))].filter(group => group !== 'searchRebuilds').map(group => cache.forget(group)))
  })

  const products = createProductRepository(documents)
  const collections = createCollectionRepository(documents)
  // Any change of a collection ends the copy; the time is only for what nobody could tell.
  const ruled = () => cache.remember('collections', 'ruled', 60_000, collections.ruled)
  const writer = createProductWriter({ products, changes, ruled })
  const redirects = createRedirectService({ redirects: createRedirectRepository(documents), products, collections, clock })
  const facetRepository = createFacetRepository(documents)
  const facets = createFacetService({ facets: facetRepository, cache, changes, clock })
  const shop = createShopService({ repository: createShopRepository(documents), cache, changes, clock })
  const inventory = createInventoryService({ postgres, onStale })
  const catalogue = createCatalogueService({ products, collections, facets, cache, clock })
  const upkeep = createCatalogueUpkeep({ repository: createUpkeepRepository(documents), products, collections, facets: facetRepository, inventory, changes, clock })
  const productAdmin = createProductAdminService({ products, writer, collections, facets, inventory, cache, postgres, shop, moved: redirects.moved, clock })
  const searchEngine = createSearchEngine(settings, { asking: documents, keeping: searchDocuments }, notice)
  const searchIndex = createSearchIndex({
    engine: searchEngine, products, facets, inventory, shop, rebuilds: createSearchRebuildRepository(documents), changes, limit: settings.searchMaxProducts, notice, clock,
  })
  const searchRules = createSearchRules({ repository: createSearchRuleRepository(documents), products, engine: searchEngine, cache, changes, clock })
  const search = createSearchService({ engine: searchEngine, index: searchIndex, availability: createSearchAvailability({ notice }), rules: searchRules, catalogue, facets })
  const events = createEventRecorder({ postgres, limiter, addressKeys: keys.clientAddress, clock })
  const searchReports = createSearchReports({ postgres, rules: searchRules, clock })
  const carts = createCartService({ store: guestCarts, products, inventory, shop, clock })
  const payments = createPaymentService({ postgres, gateway, publicUrl, clock })
  const orders = createOrderService({ postgres, payments, linkKeys: keys.orderLink })
  const assets = createAssetRepository(documents)
  const assetUsage = createAssetUsageRepository(documents)
  const storeAsset = createStoreAsset({ assets, store: media, processor: createSharpProcessor(), clock })
  const collectAssets = createCollectAssets({ assets, usage: assetUsage, orders: createOrderPicturesRepository(postgres), store: media, clock })
  const assetFromUrl = createAssetFromUrl({ remote: remoteFiles, storeAsset })
  const productImports = createProductImports({ documents, postgres, clock })
  const fetchPictures = createFetchPictures({ postgres, writer, assets, assetFromUrl, clock })
  const handlers = createOutboxHandlers({ postgres, carts, orders, shop, mailer: mail.mailer, publicUrl })
  const mediaLibrary = createMediaService({ assets, usage: assetUsage, writer, changes, clock })
  const shownPicture = async (id: string) => {
    const asset = await mediaLibrary.find(id)
    return asset && toMedia(asset)
  }

  return {
    shop,
    catalogue,
    search,
    searchIndex,
    searchPreview: createSearchPreview({ rules: searchRules, search }),
    searchReports,
    searchRules,
    events,
    inventory,
    carts,
    payments,
    orders,
    media,
    mediaLibrary,
    storeAsset,
    mayUpload: createUploadLimit(limiter),
    assetFromUrl,
    productImports,
    exportProducts: createExportProducts({ repository: createExportRepository(documents), postgres, publicUrl }),
    exportLimit: createExportLimit(limiter),
    mail,
    limiter,
    changes,
    sandboxBooks,
    webhookSecrets,
    placeOrder: createPlaceOrder({ postgres, carts, payments, limiter, gatewayName: gateway.name, addressKeys: keys.clientAddress, clock }),
    fulfillments: createFulfillmentService({ postgres }),
    productAdmin,
    facets,
    redirects,
    collectionAdmin: createCollectionAdminService({ collections, pictures: { shown: shownPicture }, changes, moved: redirects.moved, clock }),
    previewRules: createRulesPreview({ products, ruled: createRuledProducts({ products, changes, clock }) }),
    savedViews: createSavedViews({ postgres }),
    attention: createAttentionService({ postgres }),
    dashboard: createDashboardService({ postgres, shop, clock }),
    staffSessions: createStaffSessionService({ postgres, keys: keys.staffToken, limiter }),
    staffLinks: createStaffLinkService({ postgres, publicUrl }),
    webhooks: createWebhookService({ postgres, gateway }),
    jobs: [...createJobs({ postgres, payments, handlers, changes, clock }), createHousekeeping({ postgres, clock }), events.job, searchRules.job, upkeep.job(), productAdmin.bulk.job(), searchIndex.job(), collectAssets.job, productImports.worker.job, ...fetchPictures.jobs],
    clock,
    async close() {
      await events.close().catch(onStale)
      // What is lost is read again at the next start.
      await searchIndex.save().catch(onStale)
      mail.close()
      await guestCarts.close()
    },
  }
}
