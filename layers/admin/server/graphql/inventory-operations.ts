import { isUuid } from '#server/domain/shared/ids.ts'
import { builder } from './builder.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'

builder.objectType('InventoryPayload', {
  description: 'The stock after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    inventory: t.field({ type: 'InventoryLevel', nullable: true, description: 'The stock as it is now.', resolve: payload => payload.inventory }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const InventoryAdjustInput = builder.inputType('InventoryAdjustInput', {
  description: 'Changes stock by a difference.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    delta: t.int({ required: true, description: 'What is added, or taken away if negative.' }),
    reason: t.string({ required: true, description: 'Why, for the log.' }),
  }),
})

const InventorySetInput = builder.inputType('InventorySetInput', {
  description: 'Sets stock to a count.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    value: t.int({ required: true, description: 'What is on the shelf.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the editor saw; 0 when nothing was ever counted.' }),
  }),
})

builder.mutationFields(t => ({
  inventoryAdjust: t.field({
    type: 'InventoryPayload', description: 'Adds to the stock or takes away.', extensions: allow('stock.write'),
    args: { input: t.arg({ type: InventoryAdjustInput, required: true, description: 'The difference and its reason.' }) },
    resolve: async (_root, { input }, context) => {
      if (!await variantExists(context, input.variantId)) return unknownVariant()
      const result = await context.services.inventory.adjust(input.variantId, input.delta, input.reason.trim().slice(0, 120) || 'adjusted', (await context.principal())!.staff.name)
      return result.ok ? { inventory: result.value, userErrors: [] } : { inventory: null, userErrors: result.errors }
    },
  }),
  inventorySet: t.field({
    type: 'InventoryPayload', description: 'Sets the stock, if it is still as the caller saw it.', extensions: allow('stock.write'),
    args: { input: t.arg({ type: InventorySetInput, required: true, description: 'The count and the version that it replaces.' }) },
    resolve: async (_root, { input }, context) => {
      if (!await variantExists(context, input.variantId)) return unknownVariant()
      if (input.value < 0) return { inventory: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Stock cannot be negative.', field: ['input', 'value'] }] }
      const result = await context.services.inventory.set(input.variantId, input.value, input.expectedVersion, (await context.principal())!.staff.name)
      return result.ok ? { inventory: result.value, userErrors: [] } : { inventory: (await context.services.inventory.levels([input.variantId]))[0] ?? null, userErrors: result.errors }
    },
  }),
}))

async function variantExists({ services }: AdminContext, id: string): Promise<boolean> {
  return isUuid(id) && await services.productAdmin.hasVariant(id)
}

function unknownVariant() {
  return { inventory: null, userErrors: [{ code: 'NOT_FOUND', message: 'This variant does not exist any more.', field: ['input', 'variantId'] }] }
}
