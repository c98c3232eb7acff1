import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { Clock } from '../shared/clock.ts'
import type { ProductRepository, RuledProduct } from './product.repository.ts'

/** Products read at once. */
const BATCH = 1_000
/** Milliseconds without a question after which the copy goes. */
const IDLE = 120_000
/** Changed products that are read one by one; with more of them everything is read anew. */
const MOST_STALE = 5_000

interface Copy {
  products: Map<string, RuledProduct>
  stale: Set<string>
  /** Whether all products were read. */
  complete: boolean
  /** Ends when everything is read, or reading failed. */
  loading: Promise<void>
}

export interface RuledProducts {
  /** Every product with what rules look at, in no order; as many as are read within the time, and whether that is all. */
  within(milliseconds: number): Promise<{ products: Iterable<RuledProduct>, complete: boolean }>
}

/**
 * What rules of collections look at, of the whole catalogue, as long as somebody works on rules: read once and kept true
 * by the change feed, because every key that is typed asks for a count over everything.
 */
export function createRuledProducts({ products, changes, clock }: { products: Pick<ProductRepository, 'ruledAfter' | 'ruledByIds'>, changes: Pick<ChangeFeed, 'subscribe'>, clock: Clock }): RuledProducts {
  let copy: Copy | null = null
  let askedAt = 0
  let expiry: ReturnType<typeof setTimeout> | undefined

  changes.subscribe((told) => {
    if (!copy) return
    if (clock().getTime() - askedAt > IDLE || copy.stale.size > MOST_STALE) copy = null
    else for (const { collection, id } of told) if (collection === 'products') copy.stale.add(id)
  })

  async function load(into: Copy): Promise<void> {
    for (let after = ''; ;) {
      const batch = await products.ruledAfter(after, BATCH)
      for (const product of batch) into.products.set(product._id, product)
      if (batch.length < BATCH || copy !== into) break
      after = batch.at(-1)!._id
    }
    await refresh(into)
    into.complete = true
  }

  /** What was told of meanwhile; a deleted product is not found any more. */
  async function refresh(current: Copy): Promise<void> {
    while (current.stale.size > 0) {
      const ids = [...current.stale].slice(0, BATCH)
      // Before they are read: what changes from now on is stale again.
      for (const id of ids) current.stale.delete(id)
      const found = new Map((await products.ruledByIds(ids).catch((error: unknown) => {
        for (const id of ids) current.stale.add(id)
        throw error
      })).map(product => [product._id, product]))
      for (const id of ids) {
        const product = found.get(id)
        if (product) current.products.set(id, product)
        else current.products.delete(id)
      }
    }
  }

  function begin(): Copy {
    const fresh: Copy = { products: new Map(), stale: new Set(), complete: false, loading: Promise.resolve() }
    copy = fresh
    fresh.loading = load(fresh).catch((error: unknown) => {
      if (copy === fresh) copy = null
      throw error
    })
    return fresh
  }

  return {
    async within(milliseconds) {
      askedAt = clock().getTime()
      clearTimeout(expiry)
      expiry = setTimeout(() => { copy = null }, IDLE)
      expiry.unref()
      const current = copy ?? begin()
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise((resolve) => { timer = setTimeout(resolve, milliseconds) })
      // Whoever is too late to hear of a failure must not end the process by it.
      current.loading.catch(() => {})
      await Promise.race([current.loading.then(() => refresh(current)), late])
      clearTimeout(timer)
      return { products: current.products.values(), complete: current.complete }
    },
  }
}
