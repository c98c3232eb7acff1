import { setTimeout as sleep } from 'node:timers/promises'
import { defineCommand } from 'citty'
import type { SearchRebuildNode } from '#server/db/mongo/search-documents.ts'
import { createSearchRebuildRepository, type SearchRebuildRepository } from '#server/domain/search/search-rebuild.repository.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { reachShop } from '../launcher/with-shop.ts'
import { toStderr, UserError } from '../output.ts'
import { prepareShop } from '../shop/prepare.ts'
import { openSearchIndex } from '../shop/search-index.ts'
import { withStores } from '../shop/stores.ts'
import { strict } from './strict.ts'

/** Milliseconds: a node looks for work each second, so one that has said nothing after this does not run. */
const WAIT_FOR_NODES = 5_000
const LOOK_EVERY = 250
/** A node that says nothing for so long has ended, or cannot reach its stores. */
const LONGEST_SILENCE = 60_000

/** Tells each percentage once. */
function createProgress(): (percent: number) => void {
  let last = -1
  return (percent) => {
    if (percent > last) toStderr(`Search index: ${last = percent} %`)
  }
}

/** Waits until every node that has heard of the request is done. @returns how they stand; empty when none runs */
async function follow(rebuilds: SearchRebuildRepository, version: number): Promise<SearchRebuildNode[]> {
  const progress = createProgress()
  const began = performance.now()
  for (;;) {
    const nodes = Object.values(await rebuilds.standings(version))
    if (nodes.length > 0) progress(Math.min(...nodes.map(({ percent }) => percent)))
    const isQuiet = nodes.length === 0 || nodes.every(({ state, at }) => state !== 'building' || Date.now() - at.getTime() > LONGEST_SILENCE)
    // Some more may not have looked yet.
    if (isQuiet && performance.now() - began > WAIT_FOR_NODES) return nodes
    await sleep(LOOK_EVERY)
  }
}

export default strict(defineCommand({
  meta: { name: 'reindex', description: 'Builds the search index anew, on every node that runs, while the old one goes on answering.' },
  run: () => runWithLifetime(toStderr, async (lifetime) => {
    const { settings, env } = await reachShop(lifetime, toStderr)
    await prepareShop(settings, env, toStderr)
    return withStores(env, async (stores) => {
      const rebuilds = createSearchRebuildRepository(stores.documents)
      const version = await rebuilds.request(new Date())
      const nodes = await follow(rebuilds, version)
      const refused = nodes.find(({ state }) => state === 'refused')
      if (refused) throw new UserError(refused.reason!)
      const unfinished = nodes.filter(({ state }) => state === 'building').length
      if (unfinished > 0) throw new UserError(`${unfinished} of ${nodes.length} nodes did not finish; their logs say why.`, 2)
      if (nodes.length > 0) {
        toStderr(`The search index is new on ${nodes.length === 1 ? 'the running node' : `all ${nodes.length} running nodes`}.`)
        return 0
      }
      toStderr('No node of the shop runs; its next start opens what is built now.')
      const index = openSearchIndex(settings, stores, toStderr)
      const progress = createProgress()
      const watch = setInterval(() => progress(index.status().percent), LOOK_EVERY)
      try {
        // The reason was said.
        if (await index.rebuildAlone(version) === 'refused') return 1
      }
      finally {
        clearInterval(watch)
      }
      progress(100)
      toStderr(`The search index holds ${index.status().products} products.`)
      return 0
    })
  }),
}))
