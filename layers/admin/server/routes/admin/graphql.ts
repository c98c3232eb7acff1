import { serveGraphQL } from '#server/graphql/transport.ts'
import { useRuntime } from '#server/utils/runtime.ts'
import { createAdminContext } from '../../graphql/context.ts'
import { adminEngine } from '../../graphql/execute.ts'

/** POST /admin/graphql: the Admin API. */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  return serveGraphQL(event, {
    engine: adminEngine,
    createContext: () => createAdminContext(event, runtime),
    // Two thousand variants with all their fields, and what shows that more are too many.
    maxBytes: 4 * 1024 * 1024,
    maxEntries: 150_000,
    origins: runtime.settings.origins,
  })
})
