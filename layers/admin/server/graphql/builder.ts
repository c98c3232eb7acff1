import SchemaBuilder from '@pothos/core'
import type { CollectionDocument, CollectionRules, FacetDocument, ProductDocument, RuleCondition, UrlRedirectDocument } from '#server/db/mongo/documents.ts'
import type { SearchPlacementDocument, SearchRedirectDocument, SynonymDocument } from '#server/db/mongo/search-documents.ts'
import type { FacetEntry } from '#server/domain/catalogue/facet.service.ts'
import type { BulkOperation } from '#server/domain/catalogue/bulk/bulk.service.ts'
import type { DashboardService } from '#server/domain/analytics/dashboard.service.ts'
import type { AssetUse } from '#server/domain/media/asset-usage.repository.ts'
import type { LibraryAsset } from '#server/domain/media/asset.repository.ts'
import type { PictureFetch } from '#server/domain/media/picture-queue.repository.ts'
import type { ProductImport } from '#server/domain/catalogue/import/import-job.repository.ts'
import type { RowNote } from '#server/domain/catalogue/import/import.types.ts'
import type { FoundColumn } from '#server/domain/catalogue/import/columns.ts'
import type { ColumnKey } from '#server/domain/catalogue/import/fields.ts'
import type { ImportRow } from '#server/domain/catalogue/import/report-rows.ts'
import type { RowChange } from '#server/domain/catalogue/import/row-changes.ts'
import type { StockLevel } from '#server/domain/inventory/inventory.repository.ts'
import type { StockMovement } from '#server/domain/inventory/inventory.service.ts'
import type { FulfillmentRow, Order, OrderEventRow, OrderLineRow, PaymentRow } from '#server/domain/order/order.repository.ts'
import type { FailedWork } from '#server/domain/attention/failed-work.repository.ts'
import type { OpenIssue, OrderIssueRow } from '#server/domain/order/issue.repository.ts'
import type { SearchIndexStatus } from '#server/domain/search/search-index.ts'
import type { SearchPreview } from '#server/domain/search/search.service.ts'
import type { SearchTerm } from '#server/domain/search/search-reports.ts'
import type { SavedView } from '#server/domain/saved-view/saved-view.repository.ts'
import type { UserError } from '#server/domain/shared/result.ts'
import type { StoredMail } from '#server/drivers/mail/types.ts'
import type { Connection } from '#server/graphql/common/paging.ts'
import type { ProductValue, VariantValue } from '#server/graphql/common/product-values.ts'
import type { CommonObjects, CommonSchemaTypes } from '#server/graphql/common/schema-types.ts'
import type { StaffMember } from '#server/domain/auth/staff.repository.ts'
import { addConnectionType, type ConnectionWords, type Listed } from '#server/graphql/common/connection-type.ts'
import type { AdminContext } from './context.ts'
import { allow, type Rule } from './permissions.ts'

export type OrderLineValue = OrderLineRow & { currencyCode: string }

export interface AdminObjects extends CommonObjects {
  StaffMember: StaffMember
  StaffLink: { purpose: string, needsStoreSettings: boolean, shopName: string, email: string | null, name: string | null }
  StoreSettings: { shopName: string, currencyCode: string, countryCode: string, contactEmail: string, storefrontUrl: string, trial: boolean, language: string, announcement: string, version: number, searchIndex: SearchIndexStatus }
  StoreSettingsPayload: { updated: boolean, userErrors: UserError[] }
  SearchIndexStatus: SearchIndexStatus
  OrderCounts: { all: number, toShip: number, unpaid: number, fulfilled: number, cancelled: number }
  Order: Order
  OrderLine: OrderLineValue
  OrderConnection: Connection<Order>
  OrderEvent: OrderEventRow
  OrderIssue: OrderIssueRow
  OpenIssue: OpenIssue
  FailedWork: FailedWork
  Attention: Record<string, never>
  AttentionPayload: { userErrors: UserError[] }
  Payment: PaymentRow
  Fulfillment: FulfillmentRow & { order: Order }
  FulfillmentLine: { orderLine: OrderLineValue, quantity: number }
  Product: ProductValue
  ProductVariant: VariantValue
  Specification: ProductDocument['specifications'][number]
  ProductConnection: Connection<ProductValue>
  ProductFilterValue: { value: string, count: number }
  ProductVariantConnection: Connection<VariantValue>
  ProductStock: { tracked: boolean, onHand: number, reserved: number, available: number, soldOut: number }
  InventoryLevel: StockLevel
  Collection: CollectionDocument
  CollectionConnection: Connection<CollectionDocument>
  CollectionRules: CollectionRules
  CollectionCondition: RuleCondition
  CollectionRulesPreview: { count: number, complete: boolean, products: ProductValue[], userErrors: UserError[] }
  CollectionPayload: { collection: CollectionDocument | null, userErrors: UserError[] }
  CollectionDeletePayload: { deletedCollectionId: string | null, userErrors: UserError[] }
  Synonym: SynonymDocument
  SynonymConnection: Connection<SynonymDocument>
  SynonymPayload: { synonym: SynonymDocument | null, userErrors: UserError[] }
  SearchRedirect: SearchRedirectDocument
  SearchRedirectConnection: Connection<SearchRedirectDocument>
  SearchRedirectPayload: { searchRedirect: SearchRedirectDocument | null, userErrors: UserError[] }
  SearchPlacement: SearchPlacementDocument
  SearchPlacementConnection: Connection<SearchPlacementDocument>
  SearchPlacementPayload: { searchPlacement: SearchPlacementDocument | null, userErrors: UserError[] }
  SearchRuleDeletePayload: { deletedId: string | null, userErrors: UserError[] }
  SearchPreview: { before: AdminObjects['SearchPreviewPage'], after: AdminObjects['SearchPreviewPage'] }
  SearchPreviewPage: SearchPreview & { currencyCode: string }
  SearchTerm: SearchTerm
  SearchTermConnection: Connection<SearchTerm>
  SearchTotals: { searches: number, withoutResults: number, clicked: number, suggested: number }
  Facet: FacetDocument
  FacetValue: FacetEntry
  UrlRedirect: UrlRedirectDocument
  UrlRedirectConnection: Connection<UrlRedirectDocument>
  UrlRedirectPayload: { urlRedirect: UrlRedirectDocument | null, userErrors: UserError[] }
  UrlRedirectDeletePayload: { deletedUrlRedirectId: string | null, userErrors: UserError[] }
  FacetPayload: { facet: FacetDocument | null, userErrors: UserError[] }
  FacetDeletePayload: { deletedFacetId: string | null, userErrors: UserError[] }
  ProductImport: ProductImport
  ProductImportRow: ImportRow
  ProductImportColumn: FoundColumn
  ProductImportField: ColumnKey
  ProductImportRowConnection: Connection<ImportRow>
  ProductImportChange: RowChange
  ProductImportNote: RowNote
  ProductImportCounts: { create: number, update: number, unchanged: number, refused: number, warned: number }
  ProductImportPictures: { total: number, done: number, failed: number }
  ProductImportPictureFailure: PictureFetch
  ProductImportPayload: { productImport: ProductImport | null, userErrors: UserError[] }
  ProductExportPayload: { url: string, userErrors: UserError[] }
  LibraryAsset: LibraryAsset
  LibraryAssetConnection: Connection<LibraryAsset>
  AssetUse: AssetUse
  AssetPayload: { asset: LibraryAsset | null, userErrors: UserError[] }
  AssetDeletePayload: { deletedAssetIds: string[], userErrors: UserError[] }
  Dashboard: Awaited<ReturnType<DashboardService['today']>>
  Mail: StoredMail
  MailConnection: Connection<StoredMail>
  StaffPayload: { staff: StaffMember | null, userErrors: UserError[] }
  FulfillmentPayload: { fulfillment: (FulfillmentRow & { order: Order }) | null, order: Order | null, userErrors: UserError[] }
  FulfillmentResult: { orderId: string, order: Order | null, userErrors: UserError[] }
  FulfillmentsPayload: { results: AdminObjects['FulfillmentResult'][], userErrors: UserError[] }
  OrderPayload: { order: Order | null, userErrors: UserError[] }
  ProductPayload: { product: ProductValue | null, warnings: UserError[], userErrors: UserError[] }
  ProductStatusResult: { productId: string, product: ProductValue | null, userErrors: UserError[] }
  ProductsPayload: { operation: BulkOperation | null, results: AdminObjects['ProductStatusResult'][], userErrors: UserError[] }
  VariantSaveResult: { variantId: string, saved: boolean, variant: VariantValue | null, userErrors: UserError[] }
  VariantsBulkSavePayload: { results: AdminObjects['VariantSaveResult'][], userErrors: UserError[] }
  BulkOperation: BulkOperation
  BulkProblem: BulkOperation['problems'][number]
  BulkOperationPayload: { operation: BulkOperation | null, userErrors: UserError[] }
  ProductsBulkPreview: { count: number, sample: AdminObjects['ProductBulkSample'][], userErrors: UserError[] }
  ProductBulkSample: { before: ProductValue, after: ProductValue | null, userErrors: UserError[] }
  ProductDeletePayload: { deletedProductId: string | null, userErrors: UserError[] }
  StockMovement: StockMovement
  StockMovementConnection: Connection<StockMovement>
  StockLocation: { id: string, name: string }
  SavedView: SavedView
  SavedViewPayload: { savedViews: SavedView[], userErrors: UserError[] }
  SavedViewDeletePayload: { deletedSavedViewId: string | null, userErrors: UserError[] }
  InventoryPayload: { inventory: StockLevel | null, userErrors: UserError[] }
}

export const builder = new SchemaBuilder<CommonSchemaTypes & { Context: AdminContext, Objects: AdminObjects }>({
  defaultFieldNullability: false,
})

/** How a page of a list is asked for; see `sliceOf`. */
export const pageArguments = builder.args(arg => ({
  first: arg.int({ description: 'At most 100; 24 without it.' }),
  after: arg.string({ description: 'Cursor.' }),
  page: arg.int({ description: 'Number of the page, from 1.' }),
  perPage: arg.int({ description: 'At most 100.' }),
}))

/** The connection of a list, for whom the rule allows it. */
export function connectionType(name: Listed<AdminObjects>, words: ConnectionWords, rule: Rule): void {
  addConnectionType(builder, name, words, allow(rule))
}
