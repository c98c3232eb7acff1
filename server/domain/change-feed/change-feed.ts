import type { Clock } from '../shared/clock.ts'
import type { ChangedDocument, ChangeFeedRepository } from './change-feed.repository.ts'

/** Collections whose documents carry `version` and `changedAt`. */
export const CHANGED_COLLECTIONS = ['products', 'collections', 'facets', 'pages', 'menus', 'settings', 'homepage', 'searchRules', 'searchRebuilds'] as const

export type ChangedCollection = typeof CHANGED_COLLECTIONS[number]

/** One document has a new version. Subscribers never hear of an older version after a newer one. */
export interface Change {
  collection: ChangedCollection
  id: string
  version: number
  /** A tombstone stands where it was. */
  deleted: boolean
}

/** Hears of changes and deals with its own failures. */
export type ChangeListener = (changes: readonly Change[]) => Promise<void> | void

export type ChangeFeed = ReturnType<typeof createChangeFeed>

/**
 * Milliseconds that a writer's clock may be behind another's, or that a write may take to arrive: as far does a look go
 * back behind the newest change that was seen. What was heard before is known by its version and not told again.
 */
const OVERLAP = 10_000

/**
 * Tells every process of changes to the catalogue and the shop's content, wherever they were made: another node, the
 * command line. Each process looks by itself (`poll`); its own writes it announces, so that they show at once.
 */
export function createChangeFeed({ repository, clock, elapsed }: {
  repository: ChangeFeedRepository
  clock: Clock
  /** Milliseconds since some moment; unlike a clock, nobody sets it. */
  elapsed: () => number
}) {
  const listeners = new Set<ChangeListener>()
  const heard = new Map<ChangedCollection, Map<string, { version: number, changedAt: number }>>(
    CHANGED_COLLECTIONS.map(name => [name, new Map()]))
  const startedAt = clock().getTime()
  /** The newest `changedAt` of each collection, in milliseconds, and when it was seen. */
  const newest = new Map<ChangedCollection, { changedAt: number, seenAt: number }>()
  /** When the last look began that came to its end. */
  const lookedAt = new Map<ChangedCollection, number>()

  async function tell(changes: Change[]): Promise<void> {
    if (changes.length > 0) await Promise.allSettled([...listeners].map(async listener => listener(changes)))
  }

  function saw(name: ChangedCollection, changedAt: number): void {
    if (changedAt > (newest.get(name)?.changedAt ?? -1)) newest.set(name, { changedAt, seenAt: elapsed() })
  }

  /**
   * All clocks go on at the same speed: the longer the newest change had been seen at the last look, the less may have
   * been written behind it since, and an import is not read over and over. A writer whose clock is fast must not hide what
   * others write after it, so the present is the latest start.
   */
  function startOfLook(name: ChangedCollection): number {
    const { changedAt, seenAt } = newest.get(name)!
    const sinceSeen = Math.max(0, (lookedAt.get(name) ?? seenAt) - seenAt)
    return Math.min(changedAt + 1, changedAt + sinceSeen - OVERLAP, clock().getTime() - OVERLAP)
  }

  function take(name: ChangedCollection, { _id, version, changedAt, deletedAt }: ChangedDocument): Change[] {
    const known = heard.get(name)!
    saw(name, changedAt.getTime())
    if ((known.get(_id)?.version ?? 0) >= version) return []
    known.set(_id, { version, changedAt: changedAt.getTime() })
    return [{ collection: name, id: _id, version, deleted: deletedAt !== undefined }]
  }

  async function look(name: ChangedCollection): Promise<void> {
    const began = elapsed()
    const isFirst = !newest.has(name)
    if (isFirst) saw(name, (await repository.latest(name))?.getTime() ?? 0)
    const start = startOfLook(name)
    const changes: Change[] = []
    try {
      for await (const document of repository.changedSince(name, new Date(start))) {
        const taken = take(name, document)
        // What was written well before this process began is what it has read, if anything: after an import that would
        // be the whole catalogue, told again at each start.
        if (!isFirst || document.changedAt.getTime() >= startedAt - OVERLAP) changes.push(...taken)
      }
    }
    finally {
      // Also when the look broke off: what was taken is not told again.
      await tell(changes)
    }
    lookedAt.set(name, began)
    const known = heard.get(name)!
    for (const [id, { changedAt }] of known) if (changedAt < start) known.delete(id)
  }

  return {
    /** @returns a function that ends the subscription */
    subscribe(listener: ChangeListener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** Tells of this process's own write; resolves when every subscriber has acted on it. */
    async announce(change: Change): Promise<void> {
      const known = heard.get(change.collection)!
      if ((known.get(change.id)?.version ?? 0) >= change.version) return
      known.set(change.id, { version: change.version, changedAt: clock().getTime() })
      await tell([change])
    },

    /** Looks once. To be called at least once a second; what fails is found at the next look. */
    async poll(): Promise<void> {
      const looks = await Promise.allSettled(CHANGED_COLLECTIONS.map(look))
      const failed = looks.find(result => result.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
