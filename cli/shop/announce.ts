import type { Settings } from '#server/config/settings.ts'
import type { Report } from '../output.ts'
import { withStaffLinks } from './admin-link.ts'

/** Says where the shop is and, until somebody owns it, how to become its owner. */
export async function announce(settings: Settings, env: Record<string, string>, report: Report): Promise<void> {
  const link = await withStaffLinks(settings, env, links => links.createOwnerSetupLink())
  report(`The shop is ready: ${settings.publicUrl}`)
  if (link) report(`Admin sign-in: ${link}`)
}
