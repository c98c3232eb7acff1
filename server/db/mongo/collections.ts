import type { Collection, Db } from 'mongodb'
import type { CollectionDocument, FacetDocument, HomepageDocument, LibraryAssetDocument, MenuDocument, PageDocument, ProductDocument, ShopSettingsDocument, UpkeepDocument, UrlRedirectDocument } from './documents.ts'
import type { SearchProductDocument, SearchRebuildDocument, SearchRuleDocument, SearchStateDocument } from './search-documents.ts'

/** Typed handles on every collection of the document store. */
export interface DocumentCollections {
  products: Collection<ProductDocument>
  collections: Collection<CollectionDocument>
  facets: Collection<FacetDocument>
  pages: Collection<PageDocument>
  menus: Collection<MenuDocument>
  settings: Collection<ShopSettingsDocument>
  homepage: Collection<HomepageDocument>
  assets: Collection<LibraryAssetDocument>
  upkeep: Collection<UpkeepDocument>
  redirects: Collection<UrlRedirectDocument>
  searchRules: Collection<SearchRuleDocument>
  searchRebuilds: Collection<SearchRebuildDocument>
  searchProducts: Collection<SearchProductDocument>
  searchState: Collection<SearchStateDocument>
}

export function documentCollections(db: Db): DocumentCollections {
  return {
    products: db.collection('products'),
    collections: db.collection('collections'),
    facets: db.collection('facets'),
    pages: db.collection('pages'),
    menus: db.collection('menus'),
    settings: db.collection('settings'),
    homepage: db.collection('homepage'),
    assets: db.collection('assets'),
    upkeep: db.collection('upkeep'),
    redirects: db.collection('redirects'),
    searchRules: db.collection('searchRules'),
    searchRebuilds: db.collection('searchRebuilds'),
    searchProducts: db.collection('searchProducts'),
    searchState: db.collection('searchState'),
  }
}
