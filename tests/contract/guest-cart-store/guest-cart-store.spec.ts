import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createRedisGuestCartStore } from '../../../server/drivers/cart-session/redis.ts'
import { createSqliteGuestCartStore } from '../../../server/drivers/cart-session/sqlite.ts'
import { GUEST_CART_LIFETIME, type GuestCartStore } from '../../../server/drivers/cart-session/types.ts'
import { connectRedis, type RedisConnection } from '../../../server/drivers/redis/client.ts'
import { borrowRedis, redisMissing } from '../../support/redis.ts'
import { removeFolder } from '../../support/remove-folder.ts'

const missing = redisMissing('GuestCartStore: redis')
const folder = mkdtempSync(join(tmpdir(), 'zivero-carts-'))
let count = 0
const open: GuestCartStore[] = []
const redis: RedisConnection[] = []
let borrowed: Awaited<ReturnType<typeof borrowRedis>> | null = null

/** Every driver, each time on an empty store; `again` opens the same store a second time, as another process would. */
const DRIVERS = {
  sqlite: {
    skip: false,
    make(lifetime: number) {
      const file = join(folder, `${count++}.sqlite`)
      const again = () => {
        const store = createSqliteGuestCartStore(file, Date.now, lifetime)
        open.push(store)
        return store
      }
      return { store: again(), again }
    },
  },
  redis: {
    skip: missing !== null,
    make(lifetime: number) {
      // One server for all: names of this test only.
      const name = randomUUID()
      const again = () => named(name, createRedisGuestCartStore(redis[count++ % redis.length]!, lifetime))
      return { store: again(), again }
    },
  },
}

function named(name: string, store: GuestCartStore): GuestCartStore {
  return {
    get: id => store.get(name + id),
    compareAndSwap: (id, version, value) => store.compareAndSwap(name + id, version, value),
    claim: id => store.claim(name + id),
    close: () => store.close(),
  }
}

beforeAll(async () => {
  if (missing) return
  borrowed = await borrowRedis()
  for (let node = 0; node < 3; node++) redis.push(await connectRedis(borrowed.url, () => {}))
})

afterEach(async () => {
  await Promise.all(open.splice(0).map(store => store.close()))
})

afterAll(async () => {
  await Promise.all(redis.map(connection => connection.close()))
  await borrowed?.stop()
  removeFolder(folder)
})

describe.each(Object.entries(DRIVERS))('GuestCartStore: %s', (_name, { skip, make: makeFor }) => {
  const make = (lifetime = GUEST_CART_LIFETIME) => makeFor(lifetime)

  it.skipIf(skip)('keeps what was swapped in, and counts versions', async () => {
    const { store, again } = make()
    expect(await store.get('a')).toBeNull()
    expect(await store.compareAndSwap('a', 0, '{"lines":[]}')).toBe(true)
    expect(await store.compareAndSwap('a', 1, '{"lines":["Ä"]}')).toBe(true)
    expect(await store.get('a')).toEqual({ version: 2, value: '{"lines":["Ä"]}' })
    expect(await again().get('a')).toEqual({ version: 2, value: '{"lines":["Ä"]}' })
  })

  it.skipIf(skip)('lets one of two writers win, and tells the other', async () => {
    const { store, again } = make()
    const other = again()
    const results = await Promise.all([store.compareAndSwap('a', 0, '1'), other.compareAndSwap('a', 0, '2')])
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await store.compareAndSwap('a', 7, '3')).toBe(false)
    expect(await store.compareAndSwap('b', 1, '3')).toBe(false)
  })

  it.skipIf(skip)('loses nothing when fifty writers try until they have won', async () => {
    const { store, again } = make()
    const stores = [store, again(), again()]
    await store.compareAndSwap('a', 0, '0')
    await Promise.all(Array.from({ length: 50 }, async (_, index) => {
      const mine = stores[index % 3]!
      for (;;) {
        const current = (await mine.get('a'))!
        if (await mine.compareAndSwap('a', current.version, String(Number(current.value) + 1))) return
      }
    }))
    expect(await store.get('a')).toEqual({ version: 51, value: '50' })
  })

  it.skipIf(skip)('hands a cart out once', async () => {
    const { store, again } = make()
    await store.compareAndSwap('a', 0, 'mine')
    const claims = await Promise.all([store.claim('a'), again().claim('a')])
    expect(claims.filter(Boolean)).toEqual([{ version: 1, value: 'mine' }])
    expect(await store.get('a')).toBeNull()
  })

  it.skipIf(skip)('forgets after its time, counted from the last change, and starts anew', async () => {
    const { store } = make(400)
    await store.compareAndSwap('a', 0, 'old')
    await sleep(250)
    expect(await store.compareAndSwap('a', 1, 'newer')).toBe(true)
    await sleep(250)
    expect(await store.get('a')).toEqual({ version: 2, value: 'newer' })
    await sleep(250)
    expect(await store.get('a')).toBeNull()
    expect(await store.claim('a')).toBeNull()
    expect(await store.compareAndSwap('a', 0, 'new')).toBe(true)
    expect(await store.get('a')).toEqual({ version: 1, value: 'new' })
  })
})
