/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  CountryCode: { input: string; output: string; }
  CurrencyCode: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  MinorUnits: { input: number; output: number; }
};

export type Asset = {
  __typename?: 'Asset';
  altText: Scalars['String']['output'];
  height?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  srcset?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
  width?: Maybe<Scalars['Int']['output']>;
};


export type AssetUrlArgs = {
  width?: InputMaybe<Scalars['Int']['input']>;
};

export type AssetConnection = {
  __typename?: 'AssetConnection';
  nodes: Array<Asset>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Cart = {
  __typename?: 'Cart';
  availableShippingMethods: Array<ShippingMethod>;
  contact?: Maybe<CartContact>;
  discountTotal: Money;
  freeShippingGap?: Maybe<Money>;
  id: Scalars['ID']['output'];
  lines: Array<CartLine>;
  shippingAddress?: Maybe<MailingAddress>;
  shippingMethod?: Maybe<ShippingMethod>;
  shippingTotal: Money;
  subtotal: Money;
  taxLines: Array<TaxLine>;
  taxTotal: Money;
  total: Money;
  totalQuantity: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
  warnings: Array<CartWarning>;
};

export type CartContact = {
  __typename?: 'CartContact';
  acceptsMarketing: Scalars['Boolean']['output'];
  email: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
};

export type CartContactInput = {
  acceptsMarketing?: InputMaybe<Scalars['Boolean']['input']>;
  email: Scalars['String']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
};

export type CartLine = {
  __typename?: 'CartLine';
  compareAtUnitPrice?: Maybe<Money>;
  id: Scalars['ID']['output'];
  image?: Maybe<Asset>;
  lineTotal: Money;
  maxQuantity?: Maybe<Scalars['Int']['output']>;
  productSlug?: Maybe<Scalars['String']['output']>;
  quantity: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  unitPrice: Money;
  variant?: Maybe<ProductVariant>;
  variantTitle: Scalars['String']['output'];
  warning?: Maybe<CartWarning>;
};

export type CartLineInput = {
  quantity: Scalars['Int']['input'];
  variantId: Scalars['ID']['input'];
};

export type CartLineUpdateInput = {
  id: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type CartPayload = {
  __typename?: 'CartPayload';
  cart?: Maybe<Cart>;
  userErrors: Array<UserError>;
  warnings: Array<CartWarning>;
};

export type CartWarning = {
  __typename?: 'CartWarning';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type CheckoutCompleteInput = {
  expectedTotal: Scalars['MinorUnits']['input'];
  idempotencyKey: Scalars['String']['input'];
  paymentMethod?: InputMaybe<Scalars['String']['input']>;
};

export type CheckoutPayload = {
  __typename?: 'CheckoutPayload';
  cart?: Maybe<Cart>;
  order?: Maybe<Order>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  userErrors: Array<UserError>;
};

export type Collection = {
  __typename?: 'Collection';
  children: Array<Collection>;
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  image?: Maybe<Asset>;
  parent?: Maybe<Collection>;
  products: ProductConnection;
  seo: SeoData;
  slug: Scalars['String']['output'];
  title: Scalars['String']['output'];
};


export type CollectionProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

export type CollectionConnection = {
  __typename?: 'CollectionConnection';
  nodes: Array<Collection>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Country = {
  __typename?: 'Country';
  code: Scalars['CountryCode']['output'];
  name: Scalars['String']['output'];
};

export type DeliveryEstimate = {
  __typename?: 'DeliveryEstimate';
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
};

export type Fulfillment = {
  __typename?: 'Fulfillment';
  carrier?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  lines: Array<FulfillmentLine>;
  status: ShipmentStatus;
  trackingNumber?: Maybe<Scalars['String']['output']>;
  trackingUrl?: Maybe<Scalars['String']['output']>;
};

export type FulfillmentLine = {
  __typename?: 'FulfillmentLine';
  orderLine: OrderLine;
  quantity: Scalars['Int']['output'];
};

export type FulfillmentStatus =
  | 'FULFILLED'
  | 'PARTIALLY_FULFILLED'
  | 'UNFULFILLED';

export type HomeHero = {
  __typename?: 'HomeHero';
  actionLabel: Scalars['String']['output'];
  actionUrl: Scalars['String']['output'];
  darkImage?: Maybe<Asset>;
  hotspots: Array<HomeHotspot>;
  image: Asset;
  secondActionLabel?: Maybe<Scalars['String']['output']>;
  secondActionUrl?: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type HomeHotspot = {
  __typename?: 'HomeHotspot';
  product: Product;
  x: Scalars['Float']['output'];
  y: Scalars['Float']['output'];
};

export type HomeProductRow = {
  __typename?: 'HomeProductRow';
  linkLabel: Scalars['String']['output'];
  linkUrl: Scalars['String']['output'];
  products: Array<Product>;
  title: Scalars['String']['output'];
};

export type HomeRoom = {
  __typename?: 'HomeRoom';
  image: Asset;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type HomeStory = {
  __typename?: 'HomeStory';
  eyebrow: Scalars['String']['output'];
  image: Asset;
  linkLabel: Scalars['String']['output'];
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type Homepage = {
  __typename?: 'Homepage';
  hero: HomeHero;
  rooms: Array<HomeRoom>;
  rows: Array<HomeProductRow>;
  story?: Maybe<HomeStory>;
};

export type MailingAddress = {
  __typename?: 'MailingAddress';
  address1: Scalars['String']['output'];
  address2?: Maybe<Scalars['String']['output']>;
  city: Scalars['String']['output'];
  company?: Maybe<Scalars['String']['output']>;
  country: Scalars['String']['output'];
  countryCode: Scalars['CountryCode']['output'];
  firstName: Scalars['String']['output'];
  lastName: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  provinceCode?: Maybe<Scalars['String']['output']>;
};

export type MailingAddressInput = {
  address1: Scalars['String']['input'];
  address2?: InputMaybe<Scalars['String']['input']>;
  city: Scalars['String']['input'];
  company?: InputMaybe<Scalars['String']['input']>;
  countryCode: Scalars['CountryCode']['input'];
  firstName: Scalars['String']['input'];
  lastName: Scalars['String']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  provinceCode?: InputMaybe<Scalars['String']['input']>;
};

export type Menu = {
  __typename?: 'Menu';
  handle: Scalars['String']['output'];
  items: Array<MenuItem>;
};

export type MenuItem = {
  __typename?: 'MenuItem';
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type Money = {
  __typename?: 'Money';
  amount: Scalars['MinorUnits']['output'];
  currencyCode: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  cartContactUpdate: CartPayload;
  cartLinesAdd: CartPayload;
  cartLinesRemove: CartPayload;
  cartLinesUpdate: CartPayload;
  cartShippingAddressUpdate: CartPayload;
  cartShippingMethodUpdate: CartPayload;
  checkoutComplete: CheckoutPayload;
};


export type MutationCartContactUpdateArgs = {
  input: CartContactInput;
};


export type MutationCartLinesAddArgs = {
  lines: Array<CartLineInput>;
};


export type MutationCartLinesRemoveArgs = {
  lineIds: Array<Scalars['ID']['input']>;
};


export type MutationCartLinesUpdateArgs = {
  lines: Array<CartLineUpdateInput>;
};


export type MutationCartShippingAddressUpdateArgs = {
  address: MailingAddressInput;
};


export type MutationCartShippingMethodUpdateArgs = {
  methodId: Scalars['ID']['input'];
};


export type MutationCheckoutCompleteArgs = {
  input: CheckoutCompleteInput;
};

export type Order = {
  __typename?: 'Order';
  deliveryEstimate?: Maybe<DeliveryEstimate>;
  discountTotal: Money;
  email: Scalars['String']['output'];
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  fulfillmentStatus: FulfillmentStatus;
  fulfillments: Array<Fulfillment>;
  id: Scalars['ID']['output'];
  lines: Array<OrderLine>;
  number: Scalars['String']['output'];
  paymentStatus: PaymentStatus;
  payments: Array<OrderPayment>;
  placedAt: Scalars['DateTime']['output'];
  shippingAddress: MailingAddress;
  shippingTitle: Scalars['String']['output'];
  shippingTotal: Money;
  status: OrderStatus;
  subtotal: Money;
  taxLines: Array<TaxLine>;
  taxTotal: Money;
  total: Money;
};

export type OrderLine = {
  __typename?: 'OrderLine';
  fulfilledQuantity: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  image?: Maybe<Asset>;
  lineTotal: Money;
  productSlug?: Maybe<Scalars['String']['output']>;
  quantity: Scalars['Int']['output'];
  sku?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  unitPrice: Money;
  variantTitle: Scalars['String']['output'];
};

export type OrderPayment = {
  __typename?: 'OrderPayment';
  amount: Money;
  failureMessage?: Maybe<Scalars['String']['output']>;
  gateway: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  status: Scalars['String']['output'];
};

export type OrderStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'OPEN';

export type Page = {
  __typename?: 'Page';
  bodyHtml: Scalars['String']['output'];
  seoDescription: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PaymentStatus =
  | 'AUTHORIZED'
  | 'DISPUTED'
  | 'PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

export type PredictiveSearchResult = {
  __typename?: 'PredictiveSearchResult';
  collections: Array<Collection>;
  products: Array<Product>;
  queries: Array<SuggestedQuery>;
};

export type PriceRangeInput = {
  max?: InputMaybe<Scalars['MinorUnits']['input']>;
  min?: InputMaybe<Scalars['MinorUnits']['input']>;
};

export type Product = {
  __typename?: 'Product';
  availableForSale: Scalars['Boolean']['output'];
  careText?: Maybe<Scalars['String']['output']>;
  collections: CollectionConnection;
  compareAtPriceRange?: Maybe<ProductPriceRange>;
  descriptionHtml: Scalars['String']['output'];
  featuredImage?: Maybe<Asset>;
  id: Scalars['ID']['output'];
  isNew: Scalars['Boolean']['output'];
  makerText?: Maybe<Scalars['String']['output']>;
  media: AssetConnection;
  options: Array<ProductOption>;
  priceRange: ProductPriceRange;
  productType?: Maybe<Scalars['String']['output']>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  seo: SeoData;
  slug: Scalars['String']['output'];
  specifications: Array<Specification>;
  subtitle?: Maybe<Scalars['String']['output']>;
  tags: Array<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  variants: ProductVariantConnection;
  vendor?: Maybe<Scalars['String']['output']>;
};


export type ProductCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProductMediaArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProductVariantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductConnection = {
  __typename?: 'ProductConnection';
  nodes: Array<Product>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProductOption = {
  __typename?: 'ProductOption';
  name: Scalars['String']['output'];
  values: Array<ProductOptionValue>;
};

export type ProductOptionValue = {
  __typename?: 'ProductOptionValue';
  name: Scalars['String']['output'];
  swatch?: Maybe<Swatch>;
};

export type ProductPriceRange = {
  __typename?: 'ProductPriceRange';
  maxVariantPrice: Money;
  minVariantPrice: Money;
};

export type ProductSort =
  | 'BEST_SELLING'
  | 'FEATURED'
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'TITLE_ASC';

export type ProductVariant = {
  __typename?: 'ProductVariant';
  availableForSale: Scalars['Boolean']['output'];
  barcode?: Maybe<Scalars['String']['output']>;
  compareAtPrice?: Maybe<Money>;
  id: Scalars['ID']['output'];
  image?: Maybe<Asset>;
  price: Money;
  product: Product;
  quantityAvailable?: Maybe<Scalars['Int']['output']>;
  selectedOptions: Array<SelectedOption>;
  sku?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
};

export type ProductVariantConnection = {
  __typename?: 'ProductVariantConnection';
  nodes: Array<ProductVariant>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  cart?: Maybe<Cart>;
  collection?: Maybe<Collection>;
  collections: CollectionConnection;
  homepage: Homepage;
  menu?: Maybe<Menu>;
  order?: Maybe<Order>;
  orderByNumber?: Maybe<Order>;
  page?: Maybe<Page>;
  predictiveSearch: PredictiveSearchResult;
  product?: Maybe<Product>;
  productRecommendations: Array<Product>;
  products: ProductConnection;
  search: SearchResult;
  shop: Shop;
};


export type QueryCollectionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMenuArgs = {
  handle: Scalars['String']['input'];
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  number: Scalars['String']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPageArgs = {
  slug: Scalars['String']['input'];
};


export type QueryPredictiveSearchArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductRecommendationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  productId: Scalars['ID']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};


export type QuerySearchArgs = {
  input: SearchInput;
};

export type SearchInput = {
  collectionSlug?: InputMaybe<Scalars['String']['input']>;
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  price?: InputMaybe<PriceRangeInput>;
  query: Scalars['String']['input'];
  sort?: InputMaybe<SearchSort>;
};

export type SearchResult = {
  __typename?: 'SearchResult';
  nodes: Array<Product>;
  relaxed: Scalars['Boolean']['output'];
  suggestion?: Maybe<Scalars['String']['output']>;
  totalCount: Scalars['Int']['output'];
};

export type SearchSort =
  | 'BEST_SELLING'
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE';

export type SelectedOption = {
  __typename?: 'SelectedOption';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type SeoData = {
  __typename?: 'SeoData';
  description: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type ShipmentStatus =
  | 'CANCELLED'
  | 'DELIVERED'
  | 'PENDING'
  | 'SHIPPED';

export type ShippingMethod = {
  __typename?: 'ShippingMethod';
  deliveryEstimate?: Maybe<DeliveryEstimate>;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  price: Money;
  title: Scalars['String']['output'];
};

export type Shop = {
  __typename?: 'Shop';
  announcement?: Maybe<Scalars['String']['output']>;
  contactEmail: Scalars['String']['output'];
  countries: Array<Country>;
  countryCode: Scalars['CountryCode']['output'];
  currencyCode: Scalars['CurrencyCode']['output'];
  description: Scalars['String']['output'];
  freeShippingFrom?: Maybe<Money>;
  name: Scalars['String']['output'];
  returnDays: Scalars['Int']['output'];
  sandboxPayments: Scalars['Boolean']['output'];
  shippingFrom?: Maybe<Money>;
  tagline: Scalars['String']['output'];
  taxNote: Scalars['String']['output'];
};

export type Specification = {
  __typename?: 'Specification';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type SuggestedQuery = {
  __typename?: 'SuggestedQuery';
  text: Scalars['String']['output'];
};

export type Swatch = {
  __typename?: 'Swatch';
  color?: Maybe<Scalars['String']['output']>;
};

export type TaxLine = {
  __typename?: 'TaxLine';
  amount: Money;
  rate: Scalars['Float']['output'];
  title: Scalars['String']['output'];
};

export type UserError = {
  __typename?: 'UserError';
  code: Scalars['String']['output'];
  field?: Maybe<Array<Scalars['String']['output']>>;
  message: Scalars['String']['output'];
};

export type ShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: { name: string, currencyCode: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ShopDocument = new TypedDocumentString(`
    query Shop {
  shop {
    name
    currencyCode
  }
}
    `) as unknown as TypedDocumentString<ShopQuery, ShopQueryVariables>;