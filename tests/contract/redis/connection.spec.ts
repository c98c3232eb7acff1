import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectRedis, RedisUnavailableError, type RedisConnection } from '../../../server/drivers/redis/client.ts'
import { borrowRedis, redisMissing } from '../../support/redis.ts'
import { startRelay } from '../../support/relay.ts'

const missing = redisMissing('Connection to Redis')

describe.skipIf(missing !== null)('a connection to Redis', () => {
  let borrowed: Awaited<ReturnType<typeof borrowRedis>>
  let relay: Awaited<ReturnType<typeof startRelay>>
  let redis: RedisConnection
  const said: string[] = []

  beforeAll(async () => {
    borrowed = await borrowRedis()
    const { hostname, port } = new URL(borrowed.url)
    relay = await startRelay({ host: hostname, port: Number(port) })
    redis = await connectRedis(`redis://127.0.0.1:${relay.port}`, error => said.push(error.message))
  })
  afterAll(async () => {
    await redis.close()
    await relay.stop()
    await borrowed.stop()
  })

  const answers = () => redis.run(client => client.ping()).then(() => true, (error: unknown) => {
    if (error instanceof RedisUnavailableError) return false
    throw error
  })
  const isBack = () => expect.poll(answers, { timeout: 6_000, interval: 20 }).toBe(true)

  /** Asked again and again for longer than anything waits. */
  async function staysBack() {
    for (const end = performance.now() + 3_000; performance.now() < end; await sleep(20)) expect(await answers()).toBe(true)
  }

  it('waits 300 ms for an answer, and then not at all for a while', async () => {
    await isBack()
    relay.hang()
    const start = performance.now()
    expect(await answers()).toBe(false)
    expect(performance.now() - start).toBeGreaterThan(290)
    const again = performance.now()
    expect(await answers()).toBe(false)
    expect(performance.now() - again).toBeLessThan(100)
    relay.mend()
  })

  it('is asked again when Redis was slow for a moment only', isBack)

  it('is made anew when it is silent for long, and stays', async () => {
    await isBack()
    relay.hang()
    // The first ones are given up for their silence, and so are those that are made while it lasts.
    for (const end = performance.now() + 3_500; performance.now() < end; await sleep(100)) expect(await answers()).toBe(false)
    relay.mend()
    await isBack()
    await staysBack()
  })

  it('that broke off while it was silent does not take the next one along', async () => {
    await isBack()
    relay.hang()
    expect(await answers()).toBe(false)
    relay.mend()
    relay.cut()
    await isBack()
    await staysBack()
    expect(said.length).toBeGreaterThan(0)
  })
})
