import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createSqliteGuestCartStore } from '../../../server/drivers/cart-session/sqlite.ts'
import { GUEST_CART_LIFETIME, type GuestCartStore } from '../../../server/drivers/cart-session/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-carts-'))
let count = 0
let time = 1_800_000_000_000
const open: GuestCartStore[] = []

/** Every driver, each time on an empty store; `again` opens the same store a second time, as another process would. */
const DRIVERS = {
  sqlite: () => {
    const file = join(folder, `${count++}.sqlite`)
    const again = () => {
      const store = createSqliteGuestCartStore(file, () => time)
      open.push(store)
      return store
    }
    return { store: again(), again }
  },
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(store => store.close()))
  if (count > 100) rmSync(folder, { recursive: true })
})

describe.each(Object.entries(DRIVERS))('GuestCartStore: %s', (_name, make) => {
  it('keeps what was swapped in, and counts versions', async () => {
    const { store, again } = make()
    expect(await store.get('a')).toBeNull()
    expect(await store.compareAndSwap('a', 0, '{"lines":[]}')).toBe(true)
    expect(await store.compareAndSwap('a', 1, '{"lines":[1]}')).toBe(true)
    expect(await store.get('a')).toEqual({ version: 2, value: '{"lines":[1]}' })
    expect(await again().get('a')).toEqual({ version: 2, value: '{"lines":[1]}' })
  })

  it('lets one of two writers win, and tells the other', async () => {
    const { store, again } = make()
    const other = again()
    const results = await Promise.all([store.compareAndSwap('a', 0, '1'), other.compareAndSwap('a', 0, '2')])
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await store.compareAndSwap('a', 7, '3')).toBe(false)
    expect(await store.compareAndSwap('b', 1, '3')).toBe(false)
  })

  it('loses nothing when fifty writers try until they have won', async () => {
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

  it('hands a cart out once', async () => {
    const { store, again } = make()
    await store.compareAndSwap('a', 0, 'mine')
    const claims = await Promise.all([store.claim('a'), again().claim('a')])
    expect(claims.filter(Boolean)).toEqual([{ version: 1, value: 'mine' }])
    expect(await store.get('a')).toBeNull()
  })

  it('forgets after its time, and starts anew', async () => {
    const { store } = make()
    await store.compareAndSwap('a', 0, 'old')
    time += GUEST_CART_LIFETIME + 1
    expect(await store.get('a')).toBeNull()
    expect(await store.claim('a')).toBeNull()
    expect(await store.compareAndSwap('a', 0, 'new')).toBe(true)
    expect(await store.get('a')).toEqual({ version: 1, value: 'new' })
  })
})
