import type { Settings } from '#server/config/settings.ts'
import { connectPostgres } from '#server/db/postgres/client.ts'
import { createStaffLinkService, type StaffLinkService } from '#server/domain/auth/staff-link.service.ts'

/** Lends the service for staff links to `work`. */
export async function withStaffLinks<T>(settings: Settings, env: Record<string, string>, work: (links: StaffLinkService) => Promise<T>): Promise<T> {
  const postgres = connectPostgres(env.DATABASE_URL!, () => {})
  try {
    return await work(createStaffLinkService({ postgres, publicUrl: settings.publicUrl }))
  }
  finally {
    await postgres.close()
  }
}
