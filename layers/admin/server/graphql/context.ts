import type { H3Event } from 'h3'
import type { StaffPrincipal } from '#server/domain/auth/staff-session.service.ts'
import type { Settings } from '#server/config/settings.ts'
import { hasPermission, type Permission } from '#server/domain/auth/permissions.ts'
import type { Services } from '#server/domain/index.ts'
import type { BaseContext } from '#server/graphql/engine.ts'
import { createLoaders, type Loaders } from '#server/graphql/loaders.ts'
import { clientAddress } from '#server/utils/client-address.ts'
import { requestId } from '#server/utils/request-id.ts'
import type { Runtime } from '#server/utils/runtime.ts'
import { clearStaffCookie, readStaffCookie, setStaffCookie } from './staff-cookie.ts'

/** What resolvers of the Admin API work with. Lives as long as one request. */
export interface AdminContext extends BaseContext {
  services: Services
  loaders: Loaders
  settings: Settings
  clientAddress: string
  /** Who asks; looked up once, when somebody wants to know. */
  principal(): Promise<StaffPrincipal | null>
  /** Whether the caller may see how customers can be reached. */
  mayReadCustomers(): Promise<boolean>
  /** Whether the caller may do that; for fields that are null without the right instead of refused. */
  may(permission: Permission): Promise<boolean>
  signIn(token: string): void
  signOut(): void
}

export function createAdminContext(event: H3Event, { services, settings, logger }: Runtime): AdminContext {
  const id = requestId(event)
  const secure = settings.cookiesSecure
  let principal: Promise<StaffPrincipal | null> | null = null

  async function resolve(): Promise<StaffPrincipal | null> {
    const token = readStaffCookie(event, secure)
    const found = token ? await services.staffSessions.resolve(token) : null
    if (found?.renewedToken && !event.node.res.headersSent) setStaffCookie(event, secure, found.renewedToken)
    return found
  }

  return {
    requestId: id,
    logError: error => logger.error({ requestId: id, err: error }, 'admin operation failed'),
    services,
    settings,
    loaders: createLoaders(services),
    clientAddress: clientAddress(event, settings.trustedProxyHops),
    principal: () => principal ??= resolve(),
    mayReadCustomers() {
      return this.may('customer.read')
    },
    async may(permission) {
      const current = await this.principal()
      return current !== null && hasPermission(current.staff.role, permission)
    },
    signIn(token) {
      setStaffCookie(event, secure, token)
      principal = services.staffSessions.resolve(token)
    },
    signOut() {
      clearStaffCookie(event, secure)
      principal = Promise.resolve(null)
    },
  }
}
