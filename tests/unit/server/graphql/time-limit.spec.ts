import { setTimeout as sleep } from 'node:timers/promises'
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createEngine } from '#server/graphql/engine.ts'
import { SHOP_LIMITS } from '#server/graphql/limits/document-limits.ts'

let begun = 0

async function step() {
  begun++
  await sleep(80)
  return {}
}

const Step: GraphQLObjectType = new GraphQLObjectType({ name: 'Step', fields: () => ({ next: { type: Step, resolve: step }, end: { type: GraphQLInt } }) })
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { slow: { type: Step, resolve: step } } }) })

describe('time limit of an operation', () => {
  it('answers SERVICE_UNAVAILABLE, and begins nothing new', async () => {
    const run = createEngine({ schema, limits: { ...SHOP_LIMITS, time: 120 }, isPersisted: () => true, introspection: false })
    const start = Date.now()
    const answer = await run({ query: '{ slow { next { next { next { end } } } } }' }, { requestId: 'r', logError: () => {} })
    expect(answer.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE')
    expect(Date.now() - start).toBeLessThan(400)
    await sleep(400)
    expect(begun).toBeLessThanOrEqual(2)
  })
})
