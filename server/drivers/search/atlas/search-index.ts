import { setTimeout as sleep } from 'node:timers/promises'
import { MongoServerError, type Collection } from 'mongodb'
import { z } from 'zod'
import type { SearchProductDocument } from '../../../db/mongo/search-documents.ts'
import type { Language } from '../local/text/stem.ts'
import { equals } from './clauses.ts'
import { INDEX, searchIndexDefinition } from './definition.ts'
import { countPipeline } from './pipelines.ts'
import { createAsking } from './replies.ts'

/** An index of the name is there: another node was quicker. */
const ALREADY_EXISTS = 68

/** How long, in milliseconds, is waited for the index, and between two looks at it. */
export interface Patience { longest: number, look: number }

const version = z.object({ version: z.number() })

const described = z.object({
  name: z.string(),
  status: z.string().optional(),
  queryable: z.boolean().optional(),
  latestDefinitionVersion: version.optional(),
  /** By host of the search service. */
  statusDetail: z.array(z.object({ mainIndex: z.object({ definitionVersion: version.optional() }).optional() })).optional(),
})

/** Pure: whether all hosts answer, and by the last definition as far as they say. */
function isReady({ status, queryable, latestDefinitionVersion, statusDetail = [] }: z.infer<typeof described>): boolean {
  const answering = statusDetail.flatMap(({ mainIndex }) => mainIndex?.definitionVersion ?? [])
  return status === 'READY' && queryable === true && answering.every(({ version }) => version === (latestDefinitionVersion?.version ?? version))
}

/** The search index of the collection: made, changed and waited for. */
export function createSearchIndexKeeper(collection: Collection<SearchProductDocument>, { longest, look }: Patience) {
  const asking = createAsking(collection)

  async function find(): Promise<z.infer<typeof described> | null> {
    const [index] = await collection.listSearchIndexes(INDEX).toArray()
    return index ? described.parse(index) : null
  }

  async function until(isDone: () => Promise<boolean>, what: string): Promise<void> {
    for (const began = performance.now(); !await isDone();) {
      if (performance.now() - began > longest) throw new Error(`The search index of the cluster ${what} after ${Math.round(longest / 1000)} seconds.`)
      await sleep(look)
    }
  }

  return {
    /** Makes the index when there is none. Throws what the cluster says when it has no search. */
    async ensure(language: Language): Promise<void> {
      if (await find()) return
      try {
        await collection.createSearchIndex({ name: INDEX, type: 'search', definition: searchIndexDefinition(language) })
      }
      catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== ALREADY_EXISTS) throw error
      }
    },

    /** The cluster goes on answering by the old definition until the index is built by the new one. */
    update: (language: Language): Promise<void> => collection.updateSearchIndex(INDEX, searchIndexDefinition(language)),

    /** Resolves when it answers by its last definition. */
    ready: (): Promise<void> => until(async () => {
      const index = await find()
      if (index?.status === 'FAILED') throw new Error('The search index of the cluster could not be built; the cluster says why.')
      return index !== null && isReady(index)
    }, 'is not ready'),

    /** Resolves when it has heard of all documents of the generation: it follows the collection, with a delay of its own. */
    caughtUp: (generation: string, count: () => Promise<number>): Promise<void> => until(async () => {
      const [known, written] = await Promise.all([asking.total(countPipeline({ filter: [equals('generation', generation)] })), count()])
      return known >= written
    }, 'has not read all products'),
  }
}
