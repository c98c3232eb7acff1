import { expect, it, vi } from 'vitest'
import type { Services } from '#server/domain/index.ts'
import { createLoaders } from '#server/graphql/loaders.ts'

it('reads the open issues of a whole list at once, so that a longer list asks no more', async () => {
  const issuesOf = vi.fn((ids: readonly string[]) => Promise.resolve(ids.filter(id => id !== 'calm').flatMap(orderId => [{ orderId, code: 'PAID_TWICE' }, { orderId, code: 'PAYMENT_MISMATCH' }])))
  const loaders = createLoaders({ orders: { issuesOf } } as unknown as Services)
  const found = await Promise.all(['one', 'calm', 'two'].map(id => loaders.orderIssues.load(id)))
  expect(found.map(issues => issues.map(({ orderId, code }) => `${orderId} ${code}`))).toEqual([['one PAID_TWICE', 'one PAYMENT_MISMATCH'], [], ['two PAID_TWICE', 'two PAYMENT_MISMATCH']])
  expect(issuesOf).toHaveBeenCalledTimes(1)
})
