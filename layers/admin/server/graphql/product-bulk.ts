import type { BulkOperation } from '#server/domain/catalogue/bulk/bulk.service.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { productValue } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'
import { selectionOf, ProductsBulkUpdateInput } from './product-bulk-inputs.ts'

const BulkOperationState = builder.enumType('BulkOperationState', {
  description: 'How far an operation is.',
  values: {
    RUNNING: { description: 'At work.' },
    DONE: { description: 'Over.' },
    CANCELLED: { description: 'Stopped by somebody; what was changed stays.' },
    UNDOING: { description: 'Being taken back.' },
    UNDONE: { description: 'Taken back.' },
  } as const,
})

builder.objectType('BulkProblem', {
  description: 'A product that an operation could not change.',
  extensions: allow('product.read'),
  fields: t => ({
    productId: t.id({ description: 'The product.', resolve: problem => problem.productId }),
    code: t.exposeString('code', { description: 'Stable code, upper case.' }),
    message: t.exposeString('message', { description: 'Why.' }),
  }),
})

builder.objectType('BulkOperation', {
  description: 'The same change of many products.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: operation => operation.id }),
    state: t.field({ type: BulkOperationState, description: 'How far it is.', resolve: operation => operation.state.toUpperCase() as typeof BulkOperationState.$inferType }),
    total: t.int({ description: 'How many products it is about.', resolve: operation => operation.productIds.length }),
    doneCount: t.int({ description: 'How many have been dealt with.', resolve: operation => operation.position }),
    changedCount: t.int({ description: 'How many of them were changed.', resolve: operation => operation.changed }),
    failedCount: t.int({ description: 'How many could not be.', resolve: operation => operation.failed }),
    problems: t.field({ type: ['BulkProblem'], description: 'Those that could not be, the first hundred.', resolve: operation => operation.problems }),
    undoable: t.boolean({ description: 'Whether it can be taken back.', resolve: operation => operation.state === 'done' || operation.state === 'cancelled' }),
    actor: t.exposeString('actor', { description: 'Who began it.' }),
    createdAt: t.field({ type: 'DateTime', description: 'When it began.', resolve: operation => operation.createdAt }),
    finishedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was over.', resolve: operation => operation.finishedAt }),
  }),
})

builder.objectType('ProductStatusResult', {
  description: 'What became of one of several products.',
  extensions: allow('product.read'),
  fields: t => ({
    productId: t.id({ description: 'The product that was asked for.', resolve: result => result.productId }),
    product: t.field({ type: 'Product', nullable: true, description: 'The product as it is now.', resolve: result => result.product }),
    userErrors: t.field({ type: ['UserError'], description: 'Why it was not changed; empty when it was.', resolve: result => result.userErrors }),
  }),
})

builder.objectType('ProductsPayload', {
  description: 'What became of each product.',
  extensions: allow('product.read'),
  fields: t => ({
    operation: t.field({ type: 'BulkOperation', nullable: true, description: 'The operation: over at once for up to 100 products, else at work; ask for it again.', resolve: payload => payload.operation }),
    results: t.field({ type: ['ProductStatusResult'], description: 'One for each product, as they were asked for; none while it is at work.', resolve: payload => payload.results }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was tried at all.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('BulkOperationPayload', {
  description: 'An operation after a change, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    operation: t.field({ type: 'BulkOperation', nullable: true, description: 'The operation as it is now.', resolve: payload => payload.operation }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('ProductBulkSample', {
  description: 'A product before and after.',
  extensions: allow('product.read'),
  fields: t => ({
    before: t.field({ type: 'Product', description: 'As it is.', resolve: sample => sample.before }),
    after: t.field({ type: 'Product', nullable: true, description: 'As it would be.', resolve: sample => sample.after }),
    userErrors: t.field({ type: ['UserError'], description: 'Why it could not be changed.', resolve: sample => sample.userErrors }),
  }),
})

builder.objectType('ProductsBulkPreview', {
  description: 'What an operation would do.',
  extensions: allow('product.read'),
  fields: t => ({
    count: t.exposeInt('count', { description: 'How many products it would be about.' }),
    sample: t.field({ type: ['ProductBulkSample'], description: 'The first ten before and after.', resolve: preview => preview.sample }),
    userErrors: t.field({ type: ['UserError'], description: 'Why it could not begin; empty when it could.', resolve: preview => preview.userErrors }),
  }),
})

const operationPayload = (result: Result<BulkOperation>) => result.ok ? { operation: result.value, userErrors: [] } : { operation: null, userErrors: result.errors }

builder.queryFields(t => ({
  productsBulkPreview: t.field({
    type: 'ProductsBulkPreview', description: 'What productsBulkUpdate would do; changes nothing.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductsBulkUpdateInput, required: true, description: 'The products and the change.' }) },
    resolve: async (_root, { input }, { services }) => {
      const [result, { currencyCode }] = await Promise.all([services.productAdmin.bulk.preview(selectionOf(input), input), services.shop.settings()])
      if (!result.ok) return { count: 0, sample: [], userErrors: result.errors }
      const sample = result.value.sample.map(({ before, after }) => ({
        before: productValue(before, currencyCode), after: after.ok ? productValue(after.value, currencyCode) : null, userErrors: after.ok ? [] : after.errors,
      }))
      return { count: result.value.count, sample, userErrors: [] }
    },
  }),
  bulkOperation: t.field({
    type: 'BulkOperation', nullable: true, description: 'An operation, to see how far it is.', extensions: allow('product.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.productAdmin.bulk.find(id),
  }),
  bulkOperations: t.field({
    type: ['BulkOperation'], description: 'The latest operations.', extensions: allow('product.read'),
    args: { first: t.arg.int({ description: 'At most 50; 10 without it.' }) },
    resolve: (_root, { first }, { services }) => services.productAdmin.bulk.latest(Math.min(50, Math.max(1, first ?? 10))),
  }),
}))

builder.mutationFields(t => ({
  productsBulkUpdate: t.field({
    type: 'ProductsPayload', description: 'Changes several products, each decided for itself: a page at once, more in steps behind.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductsBulkUpdateInput, required: true, description: 'The products and the change.' }) },
    resolve: async (_root, { input }, { services, principal }) => {
      const [result, { currencyCode }] = await Promise.all([services.productAdmin.bulk.start(selectionOf(input), input, (await principal())!.staff.name), services.shop.settings()])
      if (!result.ok) return { operation: null, results: [], userErrors: result.errors }
      return {
        operation: result.value.operation,
        results: result.value.results.map(({ id, changed }) => ({ productId: id, product: changed.ok ? productValue(changed.value, currencyCode) : null, userErrors: changed.ok ? [] : changed.errors })),
        userErrors: [],
      }
    },
  }),
  bulkOperationCancel: t.field({
    type: 'BulkOperationPayload', description: 'Stops an operation where it is.', extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'The operation.' }) },
    resolve: async (_root, { id }, { services }) => operationPayload(await services.productAdmin.bulk.cancel(id)),
  }),
  bulkOperationUndo: t.field({
    type: 'BulkOperationPayload', description: 'Takes an operation back, but for products that somebody changed since.', extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'The operation.' }) },
    resolve: async (_root, { id }, { services }) => operationPayload(await services.productAdmin.bulk.undo(id)),
  }),
}))
