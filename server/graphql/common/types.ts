import { assetSrcset, assetUrl } from './asset-url.ts'
import { countryName } from './countries.ts'
import type { CommonObjects, CommonSchemaTypes } from './schema-types.ts'
import { countryCodeScalar, currencyCodeScalar, dateTimeScalar, minorUnitsScalar } from './scalars.ts'

type CommonBuilder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<CommonSchemaTypes & { Objects: CommonObjects }>>

/** Adds what both APIs share to one of their builders. */
export function addCommonTypes(target: unknown): void {
  // The builders differ in context and objects only; the shared part of both is this one.
  const builder = target as CommonBuilder

  builder.scalarType('MinorUnits', minorUnitsScalar)
  builder.scalarType('DateTime', dateTimeScalar)
  builder.scalarType('CurrencyCode', currencyCodeScalar)
  builder.scalarType('CountryCode', countryCodeScalar)

  builder.objectType('Money', {
    description: 'An amount in a currency.',
    fields: t => ({
      amount: t.field({ type: 'MinorUnits', description: 'Minor units of the currency.', resolve: money => money.amount }),
      currencyCode: t.field({ type: 'CurrencyCode', description: 'The currency.', resolve: money => money.currencyCode }),
    }),
  })

  builder.objectType('UserError', {
    description: 'A refusal that the caller can act on. Nothing was changed.',
    fields: t => ({
      code: t.exposeString('code', { description: 'Stable code, upper case.' }),
      message: t.exposeString('message', { description: 'A sentence that says how to mend it.' }),
      field: t.stringList({ nullable: true, description: 'Path of the input field that it concerns.', resolve: error => error.field ?? null }),
    }),
  })

  builder.objectType('PageInfo', {
    description: 'Where a page lies in its list.',
    fields: t => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether entries follow.' }),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether entries come before.' }),
      startCursor: t.exposeString('startCursor', { nullable: true, description: 'Cursor of the first entry.' }),
      endCursor: t.exposeString('endCursor', { nullable: true, description: 'Cursor of the last entry, for `after`.' }),
    }),
  })

  builder.objectType('Asset', {
    description: 'A picture.',
    fields: t => ({
      id: t.id({ description: 'Id of the picture.', resolve: asset => asset.id ?? asset.key ?? asset.url ?? '' }),
      url: t.string({
        description: 'Address of the smallest web size that is at least `width` pixels wide; the largest without it.',
        args: { width: t.arg.int({ description: 'Wanted width in pixels.' }) },
        resolve: (asset, { width }) => assetUrl(asset, width),
      }),
      srcset: t.string({ nullable: true, description: 'All web sizes for an img element; null for pictures that lie elsewhere.', resolve: asset => assetSrcset(asset) }),
      srcsetAvif: t.string({ nullable: true, description: 'The same in AVIF, for a source element before the img; null when there is none.', resolve: asset => asset.allFormats ? assetSrcset(asset, 'avif') : null }),
      altText: t.exposeString('altText', { description: 'What is to be seen, for people who cannot see it.' }),
      width: t.int({ nullable: true, description: 'Pixels of the largest size.', resolve: asset => asset.width ?? null }),
      height: t.int({ nullable: true, description: 'Pixels of the largest size.', resolve: asset => asset.height ?? null }),
      focalPoint: t.field({ type: 'FocalPoint', nullable: true, description: 'What must stay in sight when it is cropped; the middle without it.', resolve: asset => asset.focalPoint ?? null }),
    }),
  })

  builder.objectType('FocalPoint', {
    description: 'A point of a picture, in shares of its width and height from 0 to 1.',
    fields: t => ({
      x: t.exposeFloat('x', { description: 'From the left.' }),
      y: t.exposeFloat('y', { description: 'From the top.' }),
    }),
  })

  builder.objectType('MailingAddress', {
    description: 'A postal address.',
    fields: t => ({
      firstName: t.exposeString('firstName', { description: 'First name.' }),
      lastName: t.exposeString('lastName', { description: 'Last name.' }),
      company: t.string({ nullable: true, description: 'Company.', resolve: address => address.company ?? null }),
      address1: t.exposeString('address1', { description: 'Street and number.' }),
      address2: t.string({ nullable: true, description: 'Second line.', resolve: address => address.address2 ?? null }),
      city: t.exposeString('city', { description: 'City.' }),
      provinceCode: t.string({ nullable: true, description: 'Province or state.', resolve: address => address.provinceCode ?? null }),
      postalCode: t.exposeString('postalCode', { description: 'Postal code.' }),
      countryCode: t.field({ type: 'CountryCode', description: 'Country.', resolve: address => address.countryCode }),
      country: t.string({ description: 'Name of the country.', resolve: address => countryName(address.countryCode) }),
      phone: t.string({ nullable: true, description: 'Phone number for the courier.', resolve: address => address.phone ?? null }),
    }),
  })

  builder.objectType('TaxLine', {
    description: 'Tax that is contained in a total.',
    fields: t => ({
      title: t.exposeString('title', { description: 'Name of the tax.' }),
      rate: t.exposeFloat('rate', { description: 'Percent.' }),
      amount: t.field({ type: 'Money', description: 'How much of it.', resolve: ({ amount, currencyCode }) => ({ amount, currencyCode }) }),
    }),
  })

  builder.objectType('Swatch', {
    description: 'How an option value looks.',
    fields: t => ({
      color: t.string({ nullable: true, description: 'CSS color.', resolve: swatch => swatch.color ?? null }),
      image: t.field({ type: 'Asset', nullable: true, description: 'Picture of it.', resolve: swatch => swatch.image ?? null }),
    }),
  })

  builder.objectType('ProductOptionValue', {
    description: 'One choice of an option.',
    fields: t => ({
      name: t.exposeString('name', { description: 'E.g. Sage.' }),
      swatch: t.field({ type: 'Swatch', nullable: true, description: 'Set for colors and pictures.', resolve: value => value.color || value.image ? value : null }),
    }),
  })

  builder.objectType('ProductOption', {
    description: 'What can be chosen of a product, e.g. its color.',
    fields: t => ({
      name: t.exposeString('name', { description: 'E.g. Color.' }),
      values: t.field({ type: ['ProductOptionValue'], description: 'The choices, in order.', resolve: option => option.values }),
    }),
  })

  builder.objectType('SelectedOption', {
    description: 'What a variant is in one option.',
    fields: t => ({
      name: t.exposeString('name', { description: 'The option.' }),
      value: t.exposeString('value', { description: 'The choice.' }),
    }),
  })

  builder.objectType('ProductPriceRange', {
    description: 'Lowest and highest price of the variants.',
    fields: t => ({
      minVariantPrice: t.field({ type: 'Money', description: 'Lowest.', resolve: range => ({ amount: range.min, currencyCode: range.currencyCode }) }),
      maxVariantPrice: t.field({ type: 'Money', description: 'Highest.', resolve: range => ({ amount: range.max, currencyCode: range.currencyCode }) }),
    }),
  })
}

