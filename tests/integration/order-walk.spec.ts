import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openDomain, type TestDomain } from '../support/fire/domain.ts'
import { report, runs } from '../support/fire/runs.ts'
import { createWalker, walks } from '../support/fire/steps.ts'
import { violations } from '../support/invariants.ts'

const RUNS = runs(60)

let domain: TestDomain
beforeAll(async () => void (domain = await openDomain(inject('shop'))))
afterAll(() => domain?.close())

it('keeps every invariant, in whatever order things happen', { timeout: RUNS * 20_000 }, async () => {
  const counts = { walks: 0, steps: 0 }
  const reached: Record<string, number> = {}
  await fc.assert(fc.asyncProperty(walks, async (walk) => {
    await domain.reset()
    const walker = createWalker(domain)
    for (const steps of walk) {
      await Promise.all(steps.map(walker.take))
      counts.steps += steps.length
      expect(await violations(domain.db, 'always')).toEqual([])
    }
    await walker.rest()
    expect(await violations(domain.db, 'at rest')).toEqual([])
    counts.walks++
    const { rows } = await domain.db.query<{ state: string, count: number }>('select state, count(*)::int as count from orders group by 1')
    for (const { state, count } of rows) reached[state] = (reached[state] ?? 0) + count
  }), { numRuns: RUNS, endOnFailure: process.env.CI === 'true' })
  report(`order walk: ${counts.walks} walks, ${counts.steps} steps, orders at the end: ${JSON.stringify(reached)}`)
  // A walk that reaches nothing proves nothing.
  expect(Object.keys(reached)).toEqual(expect.arrayContaining(['confirmed', 'cancelled', 'expired']))
})
