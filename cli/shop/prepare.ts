import type { Settings } from '#server/config/settings.ts'
import { migrate } from '#server/db/postgres/migrate.ts'
import { createMediaStore } from '#server/drivers/media/index.ts'
import { seedShop } from '#server/seed/index.ts'
import type { Report } from '../output.ts'
import { besideBundle } from '../project.ts'
import { withStores } from './stores.ts'

/** Brings the databases to this version and fills an empty shop. */
export async function prepareShop(settings: Settings, env: Record<string, string>, report: Report): Promise<void> {
  await migrate(env.DATABASE_URL!, besideBundle('migrations'))
  await withStores(env, async (stores) => {
    const media = createMediaStore(settings)
    await seedShop({ ...stores, media, onStart: () => report(settings.demo ? 'Loading the demo shop…' : 'Setting up an empty shop…') },
      settings.demo, besideBundle('images'))
  })
}
