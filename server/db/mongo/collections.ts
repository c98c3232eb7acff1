import type { Collection, Db, Document } from 'mongodb'
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

/** @param guard what stands before each of them */
export function documentCollections(db: Db, guard: <T extends Document>(collection: Collection<T>) => Collection<T> = collection => collection): DocumentCollections {
  return {
    products: guard(db.collection('products')),
    collections: guard(db.collection('collections')),
    facets: guard(db.collection('facets')),
    pages: guard(db.collection('pages')),
    menus: guard(db.collection('menus')),
    settings: guard(db.collection('settings')),
    homepage: guard(db.collection('homepage')),
    assets: guard(db.collection('assets')),
    upkeep: guard(db.collection('upkeep')),
    redirects: guard(db.collection('redirects')),
    searchRules: guard(db.collection('searchRules')),
    searchRebuilds: guard(db.collection('searchRebuilds')),
    searchProducts: guard(db.collection('searchProducts')),
    searchState: guard(db.collection('searchState')),
  }
}
