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

export type AdminProductSort =
  | 'NEWEST'
  | 'TITLE_ASC'
  | 'TITLE_DESC'
  | 'UPDATED_DESC';

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

export type Collection = {
  __typename?: 'Collection';
  id: Scalars['ID']['output'];
  productCount: Scalars['Int']['output'];
  slug: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type CollectionConnection = {
  __typename?: 'CollectionConnection';
  nodes: Array<Collection>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Dashboard = {
  __typename?: 'Dashboard';
  averageOrderToday: Money;
  failedMailCount: Scalars['Int']['output'];
  latestOrders: Array<Order>;
  lowStockCount: Scalars['Int']['output'];
  ordersToShip: Scalars['Int']['output'];
  ordersToday: Scalars['Int']['output'];
  salesToday: Money;
  unpaidCount: Scalars['Int']['output'];
};

export type Fulfillment = {
  __typename?: 'Fulfillment';
  carrier?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  lines: Array<FulfillmentLine>;
  status: ShipmentStatus;
  trackingNumber?: Maybe<Scalars['String']['output']>;
  trackingUrl?: Maybe<Scalars['String']['output']>;
};

export type FulfillmentCreateInput = {
  carrier?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  lines: Array<FulfillmentLineInput>;
  notifyCustomer?: InputMaybe<Scalars['Boolean']['input']>;
  orderId: Scalars['ID']['input'];
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

export type FulfillmentLine = {
  __typename?: 'FulfillmentLine';
  orderLine: OrderLine;
  quantity: Scalars['Int']['output'];
};

export type FulfillmentLineInput = {
  orderLineId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type FulfillmentPayload = {
  __typename?: 'FulfillmentPayload';
  fulfillment?: Maybe<Fulfillment>;
  order?: Maybe<Order>;
  userErrors: Array<UserError>;
};

export type FulfillmentStatus =
  | 'FULFILLED'
  | 'PARTIALLY_FULFILLED'
  | 'UNFULFILLED';

export type InventoryAdjustInput = {
  delta: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  variantId: Scalars['ID']['input'];
};

export type InventoryLevel = {
  __typename?: 'InventoryLevel';
  available: Scalars['Int']['output'];
  onHand: Scalars['Int']['output'];
  reserved: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type InventoryPayload = {
  __typename?: 'InventoryPayload';
  inventory?: Maybe<InventoryLevel>;
  userErrors: Array<UserError>;
};

export type InventorySetInput = {
  expectedVersion: Scalars['Int']['input'];
  value: Scalars['Int']['input'];
  variantId: Scalars['ID']['input'];
};

export type Mail = {
  __typename?: 'Mail';
  date: Scalars['DateTime']['output'];
  html?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  subject: Scalars['String']['output'];
  text: Scalars['String']['output'];
  to: Scalars['String']['output'];
};

export type MailConnection = {
  __typename?: 'MailConnection';
  nodes: Array<Mail>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
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

export type Money = {
  __typename?: 'Money';
  amount: Scalars['MinorUnits']['output'];
  currencyCode: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  fulfillmentCreate: FulfillmentPayload;
  inventoryAdjust: InventoryPayload;
  inventorySet: InventoryPayload;
  orderCancel: OrderPayload;
  orderNoteAdd: OrderPayload;
  productCreate: ProductPayload;
  productDelete: ProductDeletePayload;
  productUpdate: ProductPayload;
  staffLogin: StaffPayload;
  staffLogout: StaffPayload;
  staffSetup: StaffPayload;
};


export type MutationFulfillmentCreateArgs = {
  input: FulfillmentCreateInput;
};


export type MutationInventoryAdjustArgs = {
  input: InventoryAdjustInput;
};


export type MutationInventorySetArgs = {
  input: InventorySetInput;
};


export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationOrderNoteAddArgs = {
  input: OrderNoteAddInput;
};


export type MutationProductCreateArgs = {
  input: ProductCreateInput;
};


export type MutationProductDeleteArgs = {
  input: ProductDeleteInput;
};


export type MutationProductUpdateArgs = {
  input: ProductUpdateInput;
};


export type MutationStaffLoginArgs = {
  input: StaffLoginInput;
};


export type MutationStaffSetupArgs = {
  input: StaffSetupInput;
};

export type Order = {
  __typename?: 'Order';
  billingAddress?: Maybe<MailingAddress>;
  customerName: Scalars['String']['output'];
  discountTotal: Money;
  email: Scalars['String']['output'];
  events: Array<OrderEvent>;
  fulfillmentStatus: FulfillmentStatus;
  fulfillments: Array<Fulfillment>;
  id: Scalars['ID']['output'];
  issues: Array<OrderIssue>;
  itemCount: Scalars['Int']['output'];
  lines: Array<OrderLine>;
  nextOrderId?: Maybe<Scalars['ID']['output']>;
  number: Scalars['String']['output'];
  paymentStatus: PaymentStatus;
  payments: Array<Payment>;
  phone?: Maybe<Scalars['String']['output']>;
  placedAt: Scalars['DateTime']['output'];
  previousOrderId?: Maybe<Scalars['ID']['output']>;
  shippingAddress: MailingAddress;
  shippingTitle: Scalars['String']['output'];
  shippingTotal: Money;
  status: OrderStatus;
  subtotal: Money;
  taxLines: Array<TaxLine>;
  taxTotal: Money;
  total: Money;
  version: Scalars['Int']['output'];
};

export type OrderCancelInput = {
  orderId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  nodes: Array<Order>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type OrderCounts = {
  __typename?: 'OrderCounts';
  all: Scalars['Int']['output'];
  cancelled: Scalars['Int']['output'];
  fulfilled: Scalars['Int']['output'];
  toShip: Scalars['Int']['output'];
  unpaid: Scalars['Int']['output'];
};

export type OrderEvent = {
  __typename?: 'OrderEvent';
  actor?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

export type OrderFilterInput = {
  fulfillmentStatus?: InputMaybe<FulfillmentStatus>;
  paymentStatus?: InputMaybe<PaymentStatus>;
  view?: InputMaybe<OrderView>;
};

export type OrderIssue = {
  __typename?: 'OrderIssue';
  code: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
};

export type OrderLine = {
  __typename?: 'OrderLine';
  fulfillableQuantity: Scalars['Int']['output'];
  fulfilledQuantity: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  image?: Maybe<Asset>;
  lineTotal: Money;
  quantity: Scalars['Int']['output'];
  sku?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  unitPrice: Money;
  variantId: Scalars['ID']['output'];
  variantTitle: Scalars['String']['output'];
};

export type OrderNoteAddInput = {
  orderId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};

export type OrderPayload = {
  __typename?: 'OrderPayload';
  order?: Maybe<Order>;
  userErrors: Array<UserError>;
};

export type OrderSort =
  | 'NEWEST'
  | 'OLDEST'
  | 'TOTAL_ASC'
  | 'TOTAL_DESC';

export type OrderStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'OPEN';

export type OrderView =
  | 'ALL'
  | 'CANCELLED'
  | 'FULFILLED'
  | 'TO_SHIP'
  | 'UNPAID';

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Payment = {
  __typename?: 'Payment';
  amount: Money;
  capturedAmount: Money;
  createdAt: Scalars['DateTime']['output'];
  failureMessage?: Maybe<Scalars['String']['output']>;
  gateway: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  methodLabel?: Maybe<Scalars['String']['output']>;
  status: Scalars['String']['output'];
};

export type PaymentStatus =
  | 'AUTHORIZED'
  | 'DISPUTED'
  | 'PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

export type Product = {
  __typename?: 'Product';
  collections: Array<Collection>;
  createdAt: Scalars['DateTime']['output'];
  descriptionHtml: Scalars['String']['output'];
  featuredImage?: Maybe<Asset>;
  id: Scalars['ID']['output'];
  media: Array<Asset>;
  options: Array<ProductOption>;
  priceRange: ProductPriceRange;
  productType?: Maybe<Scalars['String']['output']>;
  seoDescription?: Maybe<Scalars['String']['output']>;
  seoTitle?: Maybe<Scalars['String']['output']>;
  slug: Scalars['String']['output'];
  status: ProductStatus;
  stock: ProductStock;
  storefrontUrl: Scalars['String']['output'];
  subtitle?: Maybe<Scalars['String']['output']>;
  tags: Array<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  variants: ProductVariantConnection;
  vendor?: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
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

export type ProductCreateInput = {
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  onHand?: InputMaybe<Scalars['Int']['input']>;
  price: Scalars['MinorUnits']['input'];
  productType?: InputMaybe<Scalars['String']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ProductStatus>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title: Scalars['String']['input'];
  tracked?: InputMaybe<Scalars['Boolean']['input']>;
  vendor?: InputMaybe<Scalars['String']['input']>;
};

export type ProductDeleteInput = {
  id: Scalars['ID']['input'];
};

export type ProductDeletePayload = {
  __typename?: 'ProductDeletePayload';
  deletedProductId?: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type ProductFilterInput = {
  collectionId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<ProductStatus>;
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

export type ProductPayload = {
  __typename?: 'ProductPayload';
  product?: Maybe<Product>;
  userErrors: Array<UserError>;
};

export type ProductPriceRange = {
  __typename?: 'ProductPriceRange';
  maxVariantPrice: Money;
  minVariantPrice: Money;
};

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT';

export type ProductStock = {
  __typename?: 'ProductStock';
  available: Scalars['Int']['output'];
  onHand: Scalars['Int']['output'];
  reserved: Scalars['Int']['output'];
  tracked: Scalars['Boolean']['output'];
};

export type ProductUpdateInput = {
  collectionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  productType?: InputMaybe<Scalars['String']['input']>;
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ProductStatus>;
  subtitle?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
  variants?: InputMaybe<Array<ProductVariantUpdateInput>>;
  vendor?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  barcode?: Maybe<Scalars['String']['output']>;
  compareAtPrice?: Maybe<Money>;
  cost?: Maybe<Money>;
  id: Scalars['ID']['output'];
  image?: Maybe<Asset>;
  inventory?: Maybe<InventoryLevel>;
  price: Money;
  selectedOptions: Array<SelectedOption>;
  sku?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  tracked: Scalars['Boolean']['output'];
};

export type ProductVariantConnection = {
  __typename?: 'ProductVariantConnection';
  nodes: Array<ProductVariant>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProductVariantUpdateInput = {
  barcode?: InputMaybe<Scalars['String']['input']>;
  compareAtPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  cost?: InputMaybe<Scalars['MinorUnits']['input']>;
  id: Scalars['ID']['input'];
  price?: InputMaybe<Scalars['MinorUnits']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  tracked?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Query = {
  __typename?: 'Query';
  collections: CollectionConnection;
  dashboard: Dashboard;
  mail?: Maybe<Mail>;
  mails: MailConnection;
  me: StaffMember;
  order?: Maybe<Order>;
  orderCounts: OrderCounts;
  orders: OrderConnection;
  product?: Maybe<Product>;
  products: ProductConnection;
  staffLink?: Maybe<StaffLink>;
  storeSettings: StoreSettings;
};


export type QueryCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMailArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<OrderSort>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<AdminProductSort>;
};


export type QueryStaffLinkArgs = {
  token: Scalars['String']['input'];
};

export type SelectedOption = {
  __typename?: 'SelectedOption';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type ShipmentStatus =
  | 'CANCELLED'
  | 'DELIVERED'
  | 'PENDING'
  | 'SHIPPED';

export type StaffLink = {
  __typename?: 'StaffLink';
  needsStoreSettings: Scalars['Boolean']['output'];
  purpose: Scalars['String']['output'];
  shopName: Scalars['String']['output'];
};

export type StaffLoginInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  totp?: InputMaybe<Scalars['String']['input']>;
};

export type StaffMember = {
  __typename?: 'StaffMember';
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  role: StaffRole;
};

export type StaffPayload = {
  __typename?: 'StaffPayload';
  staff?: Maybe<StaffMember>;
  userErrors: Array<UserError>;
};

export type StaffRole =
  | 'ANALYST'
  | 'FULFILLMENT'
  | 'MANAGER'
  | 'OWNER';

export type StaffSetupInput = {
  countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  currencyCode?: InputMaybe<Scalars['CurrencyCode']['input']>;
  email: Scalars['String']['input'];
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
  shopName?: InputMaybe<Scalars['String']['input']>;
  token: Scalars['String']['input'];
};

export type StoreSettings = {
  __typename?: 'StoreSettings';
  contactEmail: Scalars['String']['output'];
  countryCode: Scalars['CountryCode']['output'];
  currencyCode: Scalars['CurrencyCode']['output'];
  hasMailbox: Scalars['Boolean']['output'];
  shopName: Scalars['String']['output'];
  storefrontUrl: Scalars['String']['output'];
  trial: Scalars['Boolean']['output'];
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

export type StaffRole =
  | 'ANALYST'
  | 'FULFILLMENT'
  | 'MANAGER'
  | 'OWNER';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, name: string, role: StaffRole } };

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

export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    email
    name
    role
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;