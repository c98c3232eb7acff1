import type { CommonObjects, CommonSchemaTypes } from './schema-types.ts'

type EnumBuilder = Pick<PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<CommonSchemaTypes & { Objects: CommonObjects }>>, 'enumType'>

/** The three axes of an order and the state of a parcel, alike in both APIs. */
export function addOrderEnums(target: unknown) {
  const builder = target as EnumBuilder
  return {
    OrderStatus: builder.enumType('OrderStatus', {
      description: 'Whether an order goes on.',
      values: {
        OPEN: { description: 'Something is still to be done.' },
        COMPLETED: { description: 'Everything was shipped.' },
        CANCELLED: { description: 'It was not paid, or called off.' },
      } as const,
    }),
    PaymentStatus: builder.enumType('PaymentStatus', {
      description: 'How far payment is.',
      values: {
        PENDING: { description: 'Not paid yet.' },
        AUTHORIZED: { description: 'The money is set aside.' },
        PAID: { description: 'Paid.' },
        PARTIALLY_REFUNDED: { description: 'A part went back.' },
        REFUNDED: { description: 'All went back.' },
        VOIDED: { description: 'It will not be paid.' },
        DISPUTED: { description: 'The payer objects to it.' },
      } as const,
    }),
    FulfillmentStatus: builder.enumType('FulfillmentStatus', {
      description: 'How far delivery is.',
      values: {
        UNFULFILLED: { description: 'Nothing was shipped.' },
        PARTIALLY_FULFILLED: { description: 'A part was shipped.' },
        FULFILLED: { description: 'All was shipped.' },
      } as const,
    }),
    ShipmentStatus: builder.enumType('ShipmentStatus', {
      description: 'How far a parcel is.',
      values: {
        PENDING: { description: 'Being packed.' },
        SHIPPED: { description: 'On its way.' },
        DELIVERED: { description: 'Arrived.' },
        CANCELLED: { description: 'Called back.' },
      } as const,
    }),
  }
}
