import { builder } from './builder.ts'
import { allow } from './permissions.ts'

const FailedWorkKind = builder.enumType('FailedWorkKind', {
  description: 'Where failed work comes from.',
  values: {
    OUTBOX: { description: 'Something that follows an order: a mail, emptying a bag.' },
    WEBHOOK: { description: 'An event of the payment gateway.' },
  } as const,
})

builder.objectType('OpenIssue', {
  description: 'Something about an order that a person has to decide.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: issue => issue.id }),
    code: t.exposeString('code', { description: 'PAYMENT_MISMATCH, PAID_UNFULFILLABLE, PAID_TWICE or PAYMENT_UNRESOLVED.' }),
    message: t.exposeString('message', { description: 'What to do.' }),
    orderId: t.id({ description: 'The order.', resolve: issue => issue.orderId }),
    orderNumber: t.exposeString('orderNumber', { description: 'Its number for people.' }),
    createdAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: issue => issue.createdAt }),
  }),
})

builder.objectType('FailedWork', {
  description: 'Work that was tried so often that the shop has given up.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: work => work.id }),
    kind: t.field({ type: FailedWorkKind, description: 'Where it comes from.', resolve: work => work.kind === 'outbox' ? 'OUTBOX' : 'WEBHOOK' }),
    topic: t.exposeString('topic', { description: 'What was to be done.' }),
    error: t.exposeString('error', { description: 'The last failure.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was to be done first.', resolve: work => work.createdAt }),
  }),
})

builder.objectType('Attention', {
  description: 'What the shop cannot decide or do by itself.',
  extensions: allow('order.read'),
  fields: t => ({
    issues: t.field({ type: ['OpenIssue'], description: 'Open issues of orders, oldest first; at most 100.', resolve: (_parent, _args, { services }) => services.attention.issues() }),
    failedWork: t.field({ type: ['FailedWork'], description: 'Failed work, oldest first; at most 100 of each kind.', resolve: (_parent, _args, { services }) => services.attention.failedWork() }),
  }),
})

builder.objectType('AttentionPayload', {
  description: 'What still waits, or why nothing was changed.',
  extensions: allow('order.read'),
  fields: t => ({
    attention: t.field({ type: 'Attention', description: 'What still waits.', resolve: () => ({}) }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.queryFields(t => ({
  attention: t.field({ type: 'Attention', description: 'What a person has to look at.', extensions: allow('order.read'), resolve: () => ({}) }),
}))

builder.mutationFields(t => ({
  orderIssueResolve: t.field({
    type: 'AttentionPayload', description: 'Says that an issue was dealt with.', extensions: allow('order.write'),
    args: { id: t.arg.id({ required: true, description: 'The issue.' }) },
    resolve: async (_root, { id }, context) => {
      const result = await context.services.attention.resolveIssue(id, (await context.principal())!.staff.name)
      return { userErrors: result.ok ? [] : result.errors }
    },
  }),
  failedWorkRetry: t.field({
    type: 'AttentionPayload', description: 'Tries failed work again; what was done already is not done twice.', extensions: allow('order.write'),
    args: { id: t.arg.id({ required: true, description: 'The failed work.' }) },
    resolve: async (_root, { id }, { services }) => {
      const result = await services.attention.retry(id)
      return { userErrors: result.ok ? [] : result.errors }
    },
  }),
}))
