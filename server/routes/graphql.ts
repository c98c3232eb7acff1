import { createShopContext } from '#server/graphql/context.ts'
import { budgetOf } from '#server/graphql/limits/budget.ts'
import { shopEngine } from '#server/graphql/execute.ts'
import { serveGraphQL } from '#server/graphql/transport.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/** POST /graphql: the Shop API. */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  return serveGraphQL(event, {
    engine: shopEngine,
    createContext: () => ({ ...createShopContext(event, runtime), spend: budgetOf(event, runtime) }),
    maxBytes: 100 * 1024,
    origins: runtime.settings.origins,
  })
})
