/** Names as in Shopify's MailingAddress, which Stripe and the CSV formats share. */
export interface AddressSnapshot {
  firstName: string
  lastName: string
  company?: string
  address1: string
  address2?: string
  city: string
  provinceCode?: string
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  countryCode: string
  phone?: string
}

export interface ImageSnapshot {
  key?: string
  widths?: number[]
  url?: string
  altText: string
  width?: number
  height?: number
}

export interface TaxLineSnapshot {
  title: string
  /** Percent. */
  rate: number
  /** Minor units, contained in the total. */
  amount: number
}
