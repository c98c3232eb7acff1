import { describe, expect, it } from 'vitest'
import type { ChangedDocument } from '#server/domain/change-feed/change-feed.repository.ts'
import { createChangeFeed, type Change, type ChangedCollection } from '#server/domain/change-feed/change-feed.ts'

const NOON = Date.parse('2026-11-25T12:00:00Z')

function setUp() {
  const stored = new Map<string, ChangedDocument>()
  const heard: Change[] = []
  let time = NOON
  let broken = false
  const looks: number[] = []
  const repository = {
    async latest(name: ChangedCollection) {
      const times = name === 'products' ? [...stored.values()].map(({ changedAt }) => changedAt.getTime()) : []
      return times.length > 0 ? new Date(Math.max(...times)) : null
    },
    async* changedSince(name: ChangedCollection, since: Date) {
      if (name === 'products') looks.push(since.getTime())
      const found = name === 'products' ? [...stored.values()].filter(({ changedAt }) => changedAt >= since) : []
      for (const document of found.sort((a, b) => a.changedAt.getTime() - b.changedAt.getTime())) {
        yield document
        if (broken) throw new Error('connection lost')
      }
    },
  }
  const feed = createChangeFeed({ repository, clock: () => new Date(time), elapsed: () => time })
  feed.subscribe(changes => void heard.push(...changes))
  return {
    feed,
    /** @param clock of the writer, in milliseconds beside ours */
    write: (id: string, version: number, clock = 0, deleted = false) =>
      void stored.set(id, { _id: id, version, changedAt: new Date(time + clock), ...deleted ? { deletedAt: new Date(time) } : {} }),
    pass: (milliseconds: number) => void (time += milliseconds),
    breakOff: (value: boolean) => void (broken = value),
    async news() {
      await feed.poll()
      return heard.splice(0).map(({ id, version, deleted }) => `${id}${version}${deleted ? ' deleted' : ''}`)
    },
    heard,
    /** From when the last look read. */
    lastLook: () => looks.at(-1),
  }
}

describe('change feed', () => {
  it('tells of each version once', async () => {
    const { write, news, pass } = setUp()
    write('a', 1)
    expect(await news()).toEqual(['a1'])
    expect(await news()).toEqual([])
    pass(700)
    write('a', 2)
    write('b', 1)
    expect(await news()).toEqual(['a2', 'b1'])
    expect(await news()).toEqual([])
    write('a', 3, 0, true)
    expect(await news()).toEqual(['a3 deleted'])
  })

  it('does not tell a whole catalogue again that was imported before it started', async () => {
    const { write, news, pass } = setUp()
    write('first', 1, -20_000)
    write('last', 1, -15_000)
    expect(await news()).toEqual([])
    pass(1_000)
    write('last', 2)
    expect(await news()).toEqual(['last2'])
  })

  it('does not tell of what is older than its start', async () => {
    const { write, news, pass } = setUp()
    write('old', 1)
    pass(60_000)
    write('new', 1)
    expect(await news()).toEqual(['new1'])
  })

  it('tells at once of what this process wrote, and not again', async () => {
    const { feed, write, news, heard } = setUp()
    await news()
    write('a', 2)
    await feed.announce({ collection: 'products', id: 'a', version: 2, deleted: false })
    expect(heard.splice(0)).toEqual([{ collection: 'products', id: 'a', version: 2, deleted: false }])
    expect(await news()).toEqual([])
    await feed.announce({ collection: 'products', id: 'a', version: 1, deleted: false })
    expect(heard).toEqual([])
  })

  it('hears of a writer whose clock is slow', async () => {
    const { write, news } = setUp()
    write('a', 1)
    await news()
    write('b', 1, -8_000)
    expect(await news()).toEqual(['b1'])
  })

  it('goes back less the longer nothing was written, so that an import is not read again and again', async () => {
    const { write, news, pass, lastLook } = setUp()
    write('a', 1)
    await news()
    pass(4_000)
    await news()
    pass(1_000)
    // Who is ten seconds behind is at NOON - 6 s by now.
    write('slow', 1, -10_000)
    expect(await news()).toEqual(['slow1'])
    pass(20_000)
    await news()
    await news()
    expect(lastLook()).toBe(NOON + 1)
    write('b', 1, -10_000)
    expect(await news()).toEqual(['b1'])
  })

  it('hears of a slow writer also when nobody looked for a while', async () => {
    const { write, news, pass } = setUp()
    write('a', 1)
    await news()
    pass(1_000)
    write('slow', 1, -9_000)
    pass(60_000)
    expect(await news()).toEqual(['slow1'])
  })

  it('misses nobody after a writer whose clock is an hour fast', async () => {
    const { write, news, pass } = setUp()
    write('a', 1, 3_600_000)
    expect(await news()).toEqual(['a1'])
    pass(1_000)
    write('b', 1)
    expect(await news()).toEqual(['b1'])
    pass(30_000)
    write('b', 2)
    expect(await news()).toEqual(['b2'])
  })

  it('loses nothing when a look breaks off in the middle', async () => {
    const { write, news, feed, breakOff, heard } = setUp()
    write('a', 1)
    write('b', 1)
    breakOff(true)
    await expect(feed.poll()).rejects.toThrow('connection lost')
    expect(heard.splice(0).map(({ id }) => id)).toEqual(['a'])
    breakOff(false)
    expect(await news()).toEqual(['b1'])
  })

  it('finds after an outage what was changed meanwhile', async () => {
    const { write, news, pass } = setUp()
    write('a', 1)
    await news()
    for (let minute = 0; minute < 5; minute++) {
      pass(60_000)
      write(`during ${minute} `, 1)
    }
    pass(600_000)
    expect(await news()).toHaveLength(5)
  })

  it('goes on for the others when one listener fails', async () => {
    const { feed, write, news } = setUp()
    feed.subscribe(() => Promise.reject(new Error('listener')))
    write('a', 1)
    expect(await news()).toEqual(['a1'])
  })
})
