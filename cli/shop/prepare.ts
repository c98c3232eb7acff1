import { join } from 'node:path'
import { migrate } from '#server/db/postgres/migrate.ts'
import type { Report } from '../output.ts'
import { isBundle, projectRoot } from '../project.ts'

/** Brings the databases to this version and fills an empty shop. */
export async function prepareShop(env: Record<string, string>, _report: Report): Promise<void> {
  // The bundle carries the SQL files beside itself; from the sources, migrate() knows where they lie.
  await migrate(env.DATABASE_URL!, isBundle ? join(projectRoot, 'cli', 'migrations') : undefined)
}
