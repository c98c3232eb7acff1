import type { AssetDocument } from '#server/db/mongo/documents.ts'
import type { ShownOption } from '#server/domain/catalogue/product-view.ts'
import type { AddressSnapshot, ImageSnapshot, TaxLineSnapshot } from '#server/domain/order/order.types.ts'
import type { UserError } from '#server/domain/shared/result.ts'
import type { MoneyValue } from '#shared/utils/money.ts'
import type { Connection } from './paging.ts'

/** A picture of the catalogue or of an order's snapshot. */
export type AssetValue = (AssetDocument | ImageSnapshot) & Pick<Partial<AssetDocument>, 'id' | 'allFormats' | 'focalPoint'>

/** Scalars and shapes that both APIs share; each builder extends them with its own objects. */
export interface CommonSchemaTypes {
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string, Output: string }
    MinorUnits: { Input: number, Output: number }
    DateTime: { Input: Date, Output: Date }
    CurrencyCode: { Input: string, Output: string }
    CountryCode: { Input: string, Output: string }
  }
}

export interface CommonObjects {
  Money: MoneyValue
  UserError: UserError
  PageInfo: Connection<unknown>['pageInfo']
  Asset: AssetValue
  MailingAddress: AddressSnapshot
  TaxLine: TaxLineSnapshot & { currencyCode: string }
  FocalPoint: NonNullable<AssetDocument['focalPoint']>
  ProductOption: ShownOption
  ProductOptionValue: ShownOption['values'][number]
  Swatch: ShownOption['values'][number]
  SelectedOption: { name: string, value: string }
  ProductPriceRange: { min: number, max: number, currencyCode: string }
}
