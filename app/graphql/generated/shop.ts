/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Something that a shopper did. Nothing of it says who. */
export type AnalyticsEventInput = {
  /** What was done. */
  name: AnalyticsEventName;
  /** Its place among the results or the suggested products, from 1. */
  position?: number | null | undefined;
  /** The product. */
  productId: string | number;
  /** Of a suggestion: what was typed by then; without it, the suggestion is passed over. */
  query?: string | null | undefined;
  /** SearchResult.searchId of the search; without it, what came of a search is passed over. */
  searchId?: string | number | null | undefined;
};

/** What came of a search, or of suggestions. */
export type AnalyticsEventName =
  /** A product of the results was put in the bag. */
  | 'SEARCH_RESULT_ADDED_TO_CART'
  /** A product was opened from the results. */
  | 'SEARCH_RESULT_CLICKED'
  /** A product was opened straight from predictiveSearch. */
  | 'SUGGESTION_CLICKED';

/** How the shopper can be reached. */
export type CartContactInput = {
  /** Whether news may be sent. */
  acceptsMarketing?: boolean | null | undefined;
  /** E-mail address. */
  email: string;
  /** Phone number. */
  phone?: string | null | undefined;
};

/** What to put in. */
export type CartLineInput = {
  /** 1 to 99. */
  quantity: number;
  /** The variant. */
  variantId: string | number;
};

/** A line's new quantity. */
export type CartLineUpdateInput = {
  /** The line. */
  id: string | number;
  /** 0 to 99; 0 removes the line. */
  quantity: number;
};

/** Places the order. */
export type CheckoutCompleteInput = {
  /** The total that the shopper was shown. */
  expectedTotal: number;
  /** 16 to 128 characters, new for each intention to buy. The same key gives the same order. */
  idempotencyKey: string;
  /** How to pay, where the gateway offers a choice. */
  paymentMethod?: string | null | undefined;
};

/** Values of one facet, of which a product must have one. */
export type FacetFilterInput = {
  /** As in the result of a search. */
  facet: string;
  /** As in the result of a search. None: no filter. */
  values: Array<string>;
};

/** How far delivery is. */
export type FulfillmentStatus =
  /** All was shipped. */
  | 'FULFILLED'
  /** A part was shipped. */
  | 'PARTIALLY_FULFILLED'
  /** Nothing was shipped. */
  | 'UNFULFILLED';

/** A postal address. */
export type MailingAddressInput = {
  /** Street and number. */
  address1: string;
  /** Second line. */
  address2?: string | null | undefined;
  /** City. */
  city: string;
  /** Company. */
  company?: string | null | undefined;
  /** Country. */
  countryCode: string;
  /** First name. */
  firstName: string;
  /** Last name. */
  lastName: string;
  /** Phone number for the courier. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode: string;
  /** Province or state. */
  provinceCode?: string | null | undefined;
};

/** Whether an order goes on. */
export type OrderStatus =
  /** It was not paid, or called off. */
  | 'CANCELLED'
  /** Everything was shipped. */
  | 'COMPLETED'
  /** Something is still to be done. */
  | 'OPEN';

/** How far payment is. */
export type PaymentStatus =
  /** The money is set aside. */
  | 'AUTHORIZED'
  /** The payer objects to it. */
  | 'DISPUTED'
  /** Paid. */
  | 'PAID'
  /** A part went back. */
  | 'PARTIALLY_REFUNDED'
  /** Not paid yet. */
  | 'PENDING'
  /** All went back. */
  | 'REFUNDED'
  /** It will not be paid. */
  | 'VOIDED';

/** Bounds of a price, both included. */
export type PriceRangeInput = {
  /** Highest. */
  max?: number | null | undefined;
  /** Lowest. */
  min?: number | null | undefined;
};

/** Orders of a product list. */
export type ProductSort =
  /** Best sellers first. */
  | 'BEST_SELLING'
  /** As the vendor recommends. */
  | 'FEATURED'
  /** Latest first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Dearest first. */
  | 'PRICE_DESC'
  /** From A to Z. */
  | 'TITLE_ASC';

/** What to search for. */
export type SearchInput = {
  /** Only in this collection. */
  collectionSlug?: string | null | undefined;
  /** True: every word is meant as it is typed; none is taken for the slip of another. */
  exact?: boolean | null | undefined;
  /** Only with these properties: one of the values of each facet. */
  facets?: Array<FacetFilterInput> | null | undefined;
  /** True: only what can be bought now. */
  inStock?: boolean | null | undefined;
  /** Number of the page, from 1. */
  page?: number | null | undefined;
  /** At most 100; 24 without it. */
  perPage?: number | null | undefined;
  /** Only in this range. */
  price?: PriceRangeInput | null | undefined;
  /** The words. */
  query: string;
  /** RELEVANCE without it. */
  sort?: SearchSort | null | undefined;
};

/** Orders of search results. */
export type SearchSort =
  /** Best sellers first. */
  | 'BEST_SELLING'
  /** In a collection as the vendor has ordered it, as long as nothing is filtered; else best sellers first. */
  | 'FEATURED'
  /** Latest first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Dearest first. */
  | 'PRICE_DESC'
  /** Best match first. */
  | 'RELEVANCE';

/** How far a parcel is. */
export type ShipmentStatus =
  /** Called back. */
  | 'CANCELLED'
  /** Arrived. */
  | 'DELIVERED'
  /** Being packed. */
  | 'PENDING'
  /** On its way. */
  | 'SHIPPED';

export type CartQueryVariables = Exact<{ [key: string]: never; }>;


export type CartQuery = { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null };

export type CartContactUpdateMutationVariables = Exact<{
  input: CartContactInput;
}>;


export type CartContactUpdateMutation = { cartContactUpdate: { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, warnings: Array<{ code: string, message: string }> } };

export type CartLinesAddMutationVariables = Exact<{
  lines: Array<CartLineInput> | CartLineInput;
}>;


export type CartLinesAddMutation = { cartLinesAdd: { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, warnings: Array<{ code: string, message: string }> } };

export type CartLinesRemoveMutationVariables = Exact<{
  lineIds: Array<string | number> | string | number;
}>;


export type CartLinesRemoveMutation = { cartLinesRemove: { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, warnings: Array<{ code: string, message: string }> } };

export type CartLinesUpdateMutationVariables = Exact<{
  lines: Array<CartLineUpdateInput> | CartLineUpdateInput;
}>;


export type CartLinesUpdateMutation = { cartLinesUpdate: { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, warnings: Array<{ code: string, message: string }> } };

export type CartShippingAddressUpdateMutationVariables = Exact<{
  address: MailingAddressInput;
}>;


export type CartShippingAddressUpdateMutation = { cartShippingAddressUpdate: { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, warnings: Array<{ code: string, message: string }> } };

export type CartShippingMethodUpdateMutationVariables = Exact<{
  methodId: string | number;
}>;


export type CartShippingMethodUpdateMutation = { cartShippingMethodUpdate: { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, warnings: Array<{ code: string, message: string }> } };

export type AllProductsQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ProductSort | null | undefined;
}>;


export type AllProductsQuery = { products: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } }> } };

export type CollectionDetailQueryVariables = Exact<{
  slug: string;
  input: SearchInput;
}>;


export type CollectionDetailQuery = { collection: { id: string, slug: string, title: string, description: string, seo: { title: string, description: string }, children: Array<{ slug: string, title: string }>, parent: { slug: string, title: string, children: Array<{ slug: string, title: string }> } | null } | null, search: { totalCount: number, relaxed: boolean, suggestion: string | null, inStockCount: number | null, priceRange: { min: number, max: number, counts: Array<number> } | null, facets: Array<{ facet: string, title: string, values: Array<{ value: string, title: string, color: string | null, count: number, selected: boolean }> }>, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } }> } };

export type CollectionIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type CollectionIndexQuery = { collections: { nodes: Array<{ slug: string, title: string }> } };

export type ProductDetailQueryVariables = Exact<{
  slug: string;
}>;


export type ProductDetailQuery = { shop: { deliveryEstimate: { from: string, to: string } | null }, product: { id: string, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, careText: string | null, makerText: string | null, featuredImage: { altText: string, width: number | null, height: number | null, shareUrl: string } | null, seo: { title: string, description: string }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { url: string } | null } | null }> }>, specifications: Array<{ name: string, value: string }>, variants: { nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, availableForSale: boolean, quantityAvailable: number | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, selectedOptions: Array<{ name: string, value: string }>, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null }> }, media: { nodes: Array<{ id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null }> }, collections: { nodes: Array<{ slug: string, title: string, parent: { slug: string, title: string } | null }> } } | null };

export type ProductRecommendationsQueryVariables = Exact<{
  productId: string | number;
}>;


export type ProductRecommendationsQuery = { productRecommendations: Array<{ id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } }> };

export type CheckoutQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckoutQuery = { cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, shop: { countries: Array<{ code: string, name: string }> } };

export type CheckoutCompleteMutationVariables = Exact<{
  input: CheckoutCompleteInput;
}>;


export type CheckoutCompleteMutation = { checkoutComplete: { redirectUrl: string | null, order: { number: string, status: OrderStatus } | null, cart: { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type BasePictureFragment = { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null };

export type BasePriceFragment = { amount: number, currencyCode: string };

export type CardPictureFragment = { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null };

export type CartLineViewFragment = { id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null };

export type CartViewFragment = { id: string, version: number, totalQuantity: number, lines: Array<{ id: string, quantity: number, title: string, variantTitle: string, productSlug: string | null, maxQuantity: number | null, variant: { id: string } | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, warning: { code: string, message: string } | null }>, contact: { email: string, phone: string | null, acceptsMarketing: boolean } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null } | null, availableShippingMethods: Array<{ id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null }>, shippingMethod: { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null } | null, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, freeShippingGap: { amount: number, currencyCode: string } | null };

export type OrderViewFragment = { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, placedAt: string, email: string, shippingTitle: string, lines: Array<{ id: string, title: string, variantTitle: string, productSlug: string, quantity: number, fulfilledQuantity: number, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, deliveryEstimate: { from: string, to: string } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null }, fulfillments: Array<{ id: string, status: ShipmentStatus, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string }> };

export type ProductCardFragment = { id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } };

export type ProductListingFragment = { totalCount: number, relaxed: boolean, suggestion: string | null, inStockCount: number | null, priceRange: { min: number, max: number, counts: Array<number> } | null, facets: Array<{ facet: string, title: string, values: Array<{ value: string, title: string, color: string | null, count: number, selected: boolean }> }>, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } }> };

export type ProductVariantChoiceFragment = { id: string, title: string, sku: string | null, barcode: string | null, availableForSale: boolean, quantityAvailable: number | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, selectedOptions: Array<{ name: string, value: string }>, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null };

export type ShareImageFragment = { altText: string, width: number | null, height: number | null, shareUrl: string };

export type ShippingMethodChoiceFragment = { id: string, title: string, description: string | null, price: { amount: number, currencyCode: string }, deliveryEstimate: { from: string, to: string } | null };

export type UserErrorTextFragment = { code: string, message: string, field: Array<string> | null };

export type OrderByNumberQueryVariables = Exact<{
  number: string;
  email?: string | null | undefined;
  token?: string | null | undefined;
}>;


export type OrderByNumberQuery = { orderByNumber: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, placedAt: string, email: string, shippingTitle: string, lines: Array<{ id: string, title: string, variantTitle: string, productSlug: string, quantity: number, fulfilledQuantity: number, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string }, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number, amount: { amount: number, currencyCode: string } }>, deliveryEstimate: { from: string, to: string } | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, provinceCode: string | null, postalCode: string, countryCode: string, country: string, phone: string | null }, fulfillments: Array<{ id: string, status: ShipmentStatus, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string }> } | null };

export type AnalyticsEventTrackMutationVariables = Exact<{
  input: AnalyticsEventInput;
}>;


export type AnalyticsEventTrackMutation = { analyticsEventTrack: { userErrors: Array<{ code: string }> } };

export type PopularSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type PopularSearchesQuery = { predictiveSearch: { queries: Array<{ text: string }> } };

export type PredictiveSearchQueryVariables = Exact<{
  query: string;
}>;


export type PredictiveSearchQuery = { predictiveSearch: { queries: Array<{ text: string }>, collections: Array<{ slug: string, title: string }>, products: Array<{ id: string, slug: string, title: string, subtitle: string | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, featuredImage: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null }> } };

export type ProductSearchQueryVariables = Exact<{
  input: SearchInput;
}>;


export type ProductSearchQuery = { search: { redirect: string | null, searchId: string | null, totalCount: number, relaxed: boolean, suggestion: string | null, inStockCount: number | null, highlights: Array<{ productId: string, title: Array<{ start: number, end: number }>, subtitle: Array<{ start: number, end: number }> }>, priceRange: { min: number, max: number, counts: Array<number> } | null, facets: Array<{ facet: string, title: string, values: Array<{ value: string, title: string, color: string | null, count: number, selected: boolean }> }>, nodes: Array<{ id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } }> } };

export type ContentPageQueryVariables = Exact<{
  slug: string;
}>;


export type ContentPageQuery = { page: { slug: string, title: string, bodyHtml: string, seoDescription: string } | null };

export type HomepageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomepageQuery = { homepage: { hero: { title: string, text: string, actionLabel: string, actionUrl: string, secondActionLabel: string | null, secondActionUrl: string | null, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, shareUrl: string, focalPoint: { x: number, y: number } | null }, darkImage: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, hotspots: Array<{ x: number, y: number, product: { id: string, slug: string, title: string, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } } }> }, rows: Array<{ title: string, linkLabel: string, linkUrl: string, products: Array<{ id: string, slug: string, title: string, subtitle: string | null, availableForSale: boolean, isNew: boolean, swatches: Array<{ name: string, color: string, variantId: string, image: { url: string } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } }, compareAtPriceRange: { minVariantPrice: { amount: number, currencyCode: string } } | null, featuredImage: { url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null, media: { nodes: Array<{ url: string }> }, variants: { totalCount: number, nodes: Array<{ id: string }> } }> }>, rooms: Array<{ title: string, text: string, url: string, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } }>, story: { eyebrow: string, title: string, text: string, linkLabel: string, url: string, image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } } | null } | null };

export type ShopFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopFrameQuery = { shop: { name: string, tagline: string, description: string, currencyCode: string, countryCode: string, announcement: string | null, contactEmail: string, taxNote: string, returnDays: number, sandboxPayments: boolean, shippingFrom: { amount: number, currencyCode: string } | null, freeShippingFrom: { amount: number, currencyCode: string } | null }, main: { items: Array<{ title: string, url: string }> } | null, footerShop: { title: string, items: Array<{ title: string, url: string }> } | null, footerHelp: { title: string, items: Array<{ title: string, url: string }> } | null, footerAbout: { title: string, items: Array<{ title: string, url: string }> } | null };

export type SignInSceneQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInSceneQuery = { shop: { name: string }, homepage: { hero: { image: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null }, darkImage: { id: string, url: string, srcset: string | null, srcsetAvif: string | null, altText: string, width: number | null, height: number | null, focalPoint: { x: number, y: number } | null } | null } } | null };

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
export const BasePictureFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
    `, {"fragmentName":"BasePicture"}) as unknown as TypedDocumentString<BasePictureFragment, unknown>;
export const BasePriceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasePrice on Money {
  amount
  currencyCode
}
    `, {"fragmentName":"BasePrice"}) as unknown as TypedDocumentString<BasePriceFragment, unknown>;
export const CartLineViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}`, {"fragmentName":"CartLineView"}) as unknown as TypedDocumentString<CartLineViewFragment, unknown>;
export const ShippingMethodChoiceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}`, {"fragmentName":"ShippingMethodChoice"}) as unknown as TypedDocumentString<ShippingMethodChoiceFragment, unknown>;
export const CartViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}`, {"fragmentName":"CartView"}) as unknown as TypedDocumentString<CartViewFragment, unknown>;
export const OrderViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrderView on Order {
  id
  number
  status
  paymentStatus
  fulfillmentStatus
  placedAt
  email
  shippingTitle
  lines {
    id
    title
    variantTitle
    productSlug
    quantity
    fulfilledQuantity
    unitPrice {
      ...BasePrice
    }
    lineTotal {
      ...BasePrice
    }
    image {
      ...BasePicture
    }
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  deliveryEstimate {
    from
    to
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  fulfillments {
    id
    status
    carrier
    trackingNumber
    trackingUrl
    createdAt
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}`, {"fragmentName":"OrderView"}) as unknown as TypedDocumentString<OrderViewFragment, unknown>;
export const CardPictureFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
    `, {"fragmentName":"CardPicture"}) as unknown as TypedDocumentString<CardPictureFragment, unknown>;
export const ProductCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}`, {"fragmentName":"ProductCard"}) as unknown as TypedDocumentString<ProductCardFragment, unknown>;
export const ProductListingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductListing on SearchResult {
  totalCount
  relaxed
  suggestion
  inStockCount
  priceRange {
    min
    max
    counts
  }
  facets {
    facet
    title
    values {
      value
      title
      color
      count
      selected
    }
  }
  nodes {
    ...ProductCard
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}`, {"fragmentName":"ProductListing"}) as unknown as TypedDocumentString<ProductListingFragment, unknown>;
export const ProductVariantChoiceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductVariantChoice on ProductVariant {
  id
  title
  sku
  barcode
  availableForSale
  quantityAvailable
  price {
    ...BasePrice
  }
  compareAtPrice {
    ...BasePrice
  }
  selectedOptions {
    name
    value
  }
  image {
    ...BasePicture
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}`, {"fragmentName":"ProductVariantChoice"}) as unknown as TypedDocumentString<ProductVariantChoiceFragment, unknown>;
export const ShareImageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ShareImage on Asset {
  shareUrl: url(width: 1200)
  altText
  width
  height
}
    `, {"fragmentName":"ShareImage"}) as unknown as TypedDocumentString<ShareImageFragment, unknown>;
export const UserErrorTextFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment UserErrorText on UserError {
  code
  message
  field
}
    `, {"fragmentName":"UserErrorText"}) as unknown as TypedDocumentString<UserErrorTextFragment, unknown>;
export const CartDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Cart {
  cart {
    ...CartView
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}`) as unknown as TypedDocumentString<CartQuery, CartQueryVariables>;
export const CartContactUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CartContactUpdate($input: CartContactInput!) {
  cartContactUpdate(input: $input) {
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
    warnings {
      code
      message
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CartContactUpdateMutation, CartContactUpdateMutationVariables>;
export const CartLinesAddDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CartLinesAdd($lines: [CartLineInput!]!) {
  cartLinesAdd(lines: $lines) {
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
    warnings {
      code
      message
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CartLinesAddMutation, CartLinesAddMutationVariables>;
export const CartLinesRemoveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CartLinesRemove($lineIds: [ID!]!) {
  cartLinesRemove(lineIds: $lineIds) {
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
    warnings {
      code
      message
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CartLinesRemoveMutation, CartLinesRemoveMutationVariables>;
export const CartLinesUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CartLinesUpdate($lines: [CartLineUpdateInput!]!) {
  cartLinesUpdate(lines: $lines) {
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
    warnings {
      code
      message
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CartLinesUpdateMutation, CartLinesUpdateMutationVariables>;
export const CartShippingAddressUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CartShippingAddressUpdate($address: MailingAddressInput!) {
  cartShippingAddressUpdate(address: $address) {
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
    warnings {
      code
      message
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CartShippingAddressUpdateMutation, CartShippingAddressUpdateMutationVariables>;
export const CartShippingMethodUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CartShippingMethodUpdate($methodId: ID!) {
  cartShippingMethodUpdate(methodId: $methodId) {
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
    warnings {
      code
      message
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CartShippingMethodUpdateMutation, CartShippingMethodUpdateMutationVariables>;
export const AllProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AllProducts($page: Int!, $perPage: Int!, $sort: ProductSort = NEWEST) {
  products(page: $page, perPage: $perPage, sort: $sort) {
    totalCount
    nodes {
      ...ProductCard
    }
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}`) as unknown as TypedDocumentString<AllProductsQuery, AllProductsQueryVariables>;
export const CollectionDetailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CollectionDetail($slug: String!, $input: SearchInput!) {
  collection(slug: $slug) {
    id
    slug
    title
    description
    seo {
      title
      description
    }
    children {
      slug
      title
    }
    parent {
      slug
      title
      children {
        slug
        title
      }
    }
  }
  search(input: $input) {
    ...ProductListing
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}
fragment ProductListing on SearchResult {
  totalCount
  relaxed
  suggestion
  inStockCount
  priceRange {
    min
    max
    counts
  }
  facets {
    facet
    title
    values {
      value
      title
      color
      count
      selected
    }
  }
  nodes {
    ...ProductCard
  }
}`) as unknown as TypedDocumentString<CollectionDetailQuery, CollectionDetailQueryVariables>;
export const CollectionIndexDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CollectionIndex {
  collections(first: 12) {
    nodes {
      slug
      title
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionIndexQuery, CollectionIndexQueryVariables>;
export const ProductDetailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductDetail($slug: String!) {
  shop {
    deliveryEstimate {
      from
      to
    }
  }
  product(slug: $slug) {
    id
    slug
    title
    subtitle
    descriptionHtml
    vendor
    careText
    makerText
    featuredImage {
      ...ShareImage
    }
    seo {
      title
      description
    }
    options {
      name
      values {
        name
        swatch {
          color
          image {
            url(width: 160)
          }
        }
      }
    }
    specifications {
      name
      value
    }
    variants(first: 100) {
      nodes {
        ...ProductVariantChoice
      }
    }
    media(first: 20) {
      nodes {
        ...BasePicture
      }
    }
    collections(first: 5) {
      nodes {
        slug
        title
        parent {
          slug
          title
        }
      }
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment ProductVariantChoice on ProductVariant {
  id
  title
  sku
  barcode
  availableForSale
  quantityAvailable
  price {
    ...BasePrice
  }
  compareAtPrice {
    ...BasePrice
  }
  selectedOptions {
    name
    value
  }
  image {
    ...BasePicture
  }
}
fragment ShareImage on Asset {
  shareUrl: url(width: 1200)
  altText
  width
  height
}`) as unknown as TypedDocumentString<ProductDetailQuery, ProductDetailQueryVariables>;
export const ProductRecommendationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductRecommendations($productId: ID!) {
  productRecommendations(productId: $productId, first: 4) {
    ...ProductCard
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}`) as unknown as TypedDocumentString<ProductRecommendationsQuery, ProductRecommendationsQueryVariables>;
export const CheckoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Checkout {
  cart {
    ...CartView
  }
  shop {
    countries {
      code
      name
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}`) as unknown as TypedDocumentString<CheckoutQuery, CheckoutQueryVariables>;
export const CheckoutCompleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckoutComplete($input: CheckoutCompleteInput!) {
  checkoutComplete(input: $input) {
    redirectUrl
    order {
      number
      status
    }
    cart {
      ...CartView
    }
    userErrors {
      ...UserErrorText
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CartLineView on CartLine {
  id
  quantity
  title
  variantTitle
  productSlug
  maxQuantity
  variant {
    id
  }
  image {
    ...BasePicture
  }
  unitPrice {
    ...BasePrice
  }
  lineTotal {
    ...BasePrice
  }
  warning {
    code
    message
  }
}
fragment CartView on Cart {
  id
  version
  totalQuantity
  lines {
    ...CartLineView
  }
  contact {
    email
    phone
    acceptsMarketing
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  availableShippingMethods {
    ...ShippingMethodChoice
  }
  shippingMethod {
    ...ShippingMethodChoice
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  freeShippingGap {
    ...BasePrice
  }
}
fragment ShippingMethodChoice on ShippingMethod {
  id
  title
  description
  price {
    ...BasePrice
  }
  deliveryEstimate {
    from
    to
  }
}
fragment UserErrorText on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CheckoutCompleteMutation, CheckoutCompleteMutationVariables>;
export const OrderByNumberDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OrderByNumber($number: String!, $email: String, $token: String) {
  orderByNumber(number: $number, email: $email, token: $token) {
    ...OrderView
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment OrderView on Order {
  id
  number
  status
  paymentStatus
  fulfillmentStatus
  placedAt
  email
  shippingTitle
  lines {
    id
    title
    variantTitle
    productSlug
    quantity
    fulfilledQuantity
    unitPrice {
      ...BasePrice
    }
    lineTotal {
      ...BasePrice
    }
    image {
      ...BasePicture
    }
  }
  subtotal {
    ...BasePrice
  }
  discountTotal {
    ...BasePrice
  }
  shippingTotal {
    ...BasePrice
  }
  taxTotal {
    ...BasePrice
  }
  total {
    ...BasePrice
  }
  taxLines {
    title
    rate
    amount {
      ...BasePrice
    }
  }
  deliveryEstimate {
    from
    to
  }
  shippingAddress {
    firstName
    lastName
    company
    address1
    address2
    city
    provinceCode
    postalCode
    countryCode
    country
    phone
  }
  fulfillments {
    id
    status
    carrier
    trackingNumber
    trackingUrl
    createdAt
  }
}`) as unknown as TypedDocumentString<OrderByNumberQuery, OrderByNumberQueryVariables>;
export const AnalyticsEventTrackDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AnalyticsEventTrack($input: AnalyticsEventInput!) {
  analyticsEventTrack(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AnalyticsEventTrackMutation, AnalyticsEventTrackMutationVariables>;
export const PopularSearchesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PopularSearches {
  predictiveSearch(query: "") {
    queries {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<PopularSearchesQuery, PopularSearchesQueryVariables>;
export const PredictiveSearchDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PredictiveSearch($query: String!) {
  predictiveSearch(query: $query, limit: 5) {
    queries {
      text
    }
    collections {
      slug
      title
    }
    products {
      id
      slug
      title
      subtitle
      priceRange {
        minVariantPrice {
          ...BasePrice
        }
        maxVariantPrice {
          ...BasePrice
        }
      }
      featuredImage {
        ...BasePicture
      }
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<PredictiveSearchQuery, PredictiveSearchQueryVariables>;
export const ProductSearchDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductSearch($input: SearchInput!) {
  search(input: $input) {
    ...ProductListing
    redirect
    searchId
    highlights {
      productId
      title {
        start
        end
      }
      subtitle {
        start
        end
      }
    }
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}
fragment ProductListing on SearchResult {
  totalCount
  relaxed
  suggestion
  inStockCount
  priceRange {
    min
    max
    counts
  }
  facets {
    facet
    title
    values {
      value
      title
      color
      count
      selected
    }
  }
  nodes {
    ...ProductCard
  }
}`) as unknown as TypedDocumentString<ProductSearchQuery, ProductSearchQueryVariables>;
export const ContentPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ContentPage($slug: String!) {
  page(slug: $slug) {
    slug
    title
    bodyHtml
    seoDescription
  }
}
    `) as unknown as TypedDocumentString<ContentPageQuery, ContentPageQueryVariables>;
export const HomepageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Homepage {
  homepage {
    hero {
      title
      text
      actionLabel
      actionUrl
      secondActionLabel
      secondActionUrl
      image {
        ...BasePicture
        ...ShareImage
      }
      darkImage {
        ...BasePicture
      }
      hotspots {
        x
        y
        product {
          id
          slug
          title
          priceRange {
            minVariantPrice {
              ...BasePrice
            }
          }
        }
      }
    }
    rows {
      title
      linkLabel
      linkUrl
      products {
        ...ProductCard
      }
    }
    rooms {
      title
      text
      url
      image {
        ...BasePicture
      }
    }
    story {
      eyebrow
      title
      text
      linkLabel
      url
      image {
        ...BasePicture
      }
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment BasePrice on Money {
  amount
  currencyCode
}
fragment CardPicture on Asset {
  url(width: 640)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}
fragment ProductCard on Product {
  id
  slug
  title
  subtitle
  availableForSale
  isNew
  swatches {
    name
    color
    variantId
    image {
      url(width: 640)
    }
  }
  priceRange {
    minVariantPrice {
      ...BasePrice
    }
    maxVariantPrice {
      ...BasePrice
    }
  }
  compareAtPriceRange {
    minVariantPrice {
      ...BasePrice
    }
  }
  featuredImage {
    ...CardPicture
  }
  media(first: 2) {
    nodes {
      url(width: 640)
    }
  }
  variants(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}
fragment ShareImage on Asset {
  shareUrl: url(width: 1200)
  altText
  width
  height
}`) as unknown as TypedDocumentString<HomepageQuery, HomepageQueryVariables>;
export const ShopFrameDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ShopFrame {
  shop {
    name
    tagline
    description
    currencyCode
    countryCode
    announcement
    contactEmail
    taxNote
    returnDays
    sandboxPayments
    shippingFrom {
      ...BasePrice
    }
    freeShippingFrom {
      ...BasePrice
    }
  }
  main: menu(handle: "main") {
    items {
      title
      url
    }
  }
  footerShop: menu(handle: "footer-shop") {
    title
    items {
      title
      url
    }
  }
  footerHelp: menu(handle: "footer-help") {
    title
    items {
      title
      url
    }
  }
  footerAbout: menu(handle: "footer-about") {
    title
    items {
      title
      url
    }
  }
}
    fragment BasePrice on Money {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<ShopFrameQuery, ShopFrameQueryVariables>;
export const SignInSceneDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SignInScene {
  shop {
    name
  }
  homepage {
    hero {
      image {
        ...BasePicture
      }
      darkImage {
        ...BasePicture
      }
    }
  }
}
    fragment BasePicture on Asset {
  id
  url(width: 960)
  srcset
  srcsetAvif
  focalPoint {
    x
    y
  }
  altText
  width
  height
}`) as unknown as TypedDocumentString<SignInSceneQuery, SignInSceneQueryVariables>;