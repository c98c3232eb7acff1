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

const InventoryThresholdSetInput = builder.inputType('InventoryThresholdSetInput', {
  description: 'When a variant counts as low.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    threshold: t.int({ description: 'From so many sellable pieces down; null for the shop\'s own number.' }),
  }),
})

builder.mutationFields(t => ({
  inventoryThresholdSet: t.field({
    type: 'InventoryPayload', description: 'Sets from how few pieces on a variant counts as low.', extensions: allow('stock.write'),
    args: { input: t.arg({ type: InventoryThresholdSetInput, required: true, description: 'The variant and the number.' }) },
    resolve: async (_root, { input }, context) => {
      if (!await variantExists(context, input.variantId)) return unknownVariant()
      const threshold = input.threshold ?? null
      if (threshold !== null && (threshold < 0 || threshold > 1_000_000)) return { inventory: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Enter a number from 0 to 1,000,000.', field: ['input', 'threshold'] }] }
      return { inventory: await context.services.inventory.setThreshold(input.variantId, threshold), userErrors: [] }
    },
  }),
  inventoryAdjust: t.field({
    type: 'InventoryPayload', description: 'Adds to the stock or takes away.', extensions: allow('stock.write'),
    args: { input: t.arg({ type: InventoryAdjustInput, required: true, description: 'The difference and its reason.' }) },
    resolve: async (_root, { input }, context) => {
      if (!await variantExists(context, input.variantId)) return unknownVariant()
      const result = await context.services.inventory.adjust(input.variantId, input.delta, input.reason.trim().replace(/\s+/g, ' ').slice(0, 120) || 'adjusted', (await context.principal())!.staff.name)
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
