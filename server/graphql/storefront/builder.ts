import SchemaBuilder from '@pothos/core'
import type { CollectionDocument, FacetValueDocument, HomepageDocument, MenuDocument, PageDocument, ProductDocument, ShippingMethodSetting, ShopSettingsDocument } from '#server/db/mongo/documents.ts'
import type { CartLineView, CartView, CartWarning } from '#server/domain/cart/cart.types.ts'
import type { FulfillmentRow, Order, OrderLineRow, PaymentRow } from '#server/domain/order/order.repository.ts'
import type { FoundProducts } from '#server/domain/search/search.service.ts'
import type { ProductFacet } from '#server/domain/catalogue/facet.service.ts'
import type { ProductColor } from '#server/domain/catalogue/product-view.ts'
import type { TextRange } from '#server/drivers/search/types.ts'
import type { UserError } from '#server/domain/shared/result.ts'
import type { ShopContext } from '../context.ts'
import { addConnectionType, type ConnectionWords, type Listed } from '../common/connection-type.ts'
import type { Connection } from '../common/paging.ts'
import type { ProductValue, VariantValue } from '../common/product-values.ts'
import type { CommonObjects, CommonSchemaTypes } from '../common/schema-types.ts'

export type ShippingMethodValue = ShippingMethodSetting & { total: number, currencyCode: string }

export interface ShopObjects extends CommonObjects {
  Shop: ShopSettingsDocument
  Country: { code: string }
  Menu: MenuDocument
  MenuItem: MenuDocument['items'][number]
  Homepage: HomepageDocument
  HomeHero: HomepageDocument['hero']
  HomeHotspot: { x: number, y: number, product: ProductValue }
  HomeProductRow: HomepageDocument['rows'][number]
  HomeRoom: HomepageDocument['rooms'][number]
  HomeStory: NonNullable<HomepageDocument['story']>
  Page: PageDocument
  SeoData: { title: string, description: string }
  Specification: { name: string, value: string }
  ProductFacet: ProductFacet
  ProductFacetValue: FacetValueDocument
  Product: ProductValue
  ProductVariant: VariantValue
  ProductSwatch: ProductColor & { product: ProductDocument }
  ProductConnection: Connection<ProductValue>
  ProductVariantConnection: Connection<VariantValue>
  AssetConnection: Connection<CommonObjects['Asset']>
  Collection: CollectionDocument
  CollectionConnection: Connection<CollectionDocument>
  UrlRedirect: { path: string, status: number, target: string | null }
  SearchResult: FoundProducts & { currencyCode: string, searchId: string | null }
  AnalyticsEventPayload: { userErrors: UserError[] }
  TextRange: TextRange
  SearchHighlight: { productId: string, title: TextRange[], subtitle: TextRange[] }
  SearchFacet: FoundProducts['facets'][number]
  SearchFacetValue: FoundProducts['facets'][number]['values'][number]
  PriceRange: { min: number, max: number, counts: number[] }
  SuggestedQuery: { text: string }
  PredictiveSearchResult: { queries: { text: string }[], collections: CollectionDocument[], products: ProductValue[] }
  Cart: CartView
  CartLine: CartLineView & { currencyCode: string }
  CartContact: NonNullable<CartView['contact']>
  CartWarning: CartWarning
  ShippingMethod: ShippingMethodValue
  DeliveryEstimate: { from: Date, to: Date }
  CartPayload: { cart: CartView | null, userErrors: UserError[], warnings: CartWarning[] }
  CheckoutPayload: { order: Order | null, redirectUrl: string | null, userErrors: UserError[] }
  Order: Order
  OrderLine: OrderLineRow & { currencyCode: string }
  OrderPayment: PaymentRow
  Fulfillment: FulfillmentRow & { order: Order }
  FulfillmentLine: { orderLine: OrderLineRow & { currencyCode: string }, quantity: number }
}

export const builder = new SchemaBuilder<CommonSchemaTypes & { Context: ShopContext, Objects: ShopObjects }>({
  defaultFieldNullability: false,
})

/** How a page of a list is asked for; see `sliceOf`. */
export const pageArguments = builder.args(arg => ({
  first: arg.int({ description: 'At most 100; 24 without it.' }),
  after: arg.string({ description: 'Cursor.' }),
  page: arg.int({ description: 'Number of the page, from 1.' }),
  perPage: arg.int({ description: 'At most 100.' }),
}))

/** The connection of a list. */
export function connectionType(name: Listed<ShopObjects>, words: ConnectionWords): void {
  addConnectionType(builder, name, words, {})
}
