import { zoneOf } from '#shared/utils/time-zone'
import { AdminFrameDocument } from '../graphql/generated/admin'

/** Who is signed in and what shop this is: shared by the frame and the pages. */
export async function useAdminFrame() {
  // One moment for server and browser, so that "Today" never differs between them.
  const now = useState('admin-now', () => new Date().toISOString())
  const { data, refresh } = await useAdminQuery(AdminFrameDocument, () => ({}))
  const zone = computed(() => zoneOf(data.value?.storeSettings.countryCode ?? ''))
  return {
    frame: data,
    refresh,
    /** Whether the role allows it, e.g. `order.fulfill`. The server asks again; this only spares a refusal. */
    may: (permission: string) => data.value?.me.permissions.includes(permission) ?? false,
    currencyCode: computed(() => data.value?.storeSettings.currencyCode ?? 'EUR'),
    zone,
    now: computed(() => new Date(now.value)),
    short: (iso: string) => shortDate(iso, new Date(now.value), zone.value),
    long: (iso: string) => longDate(iso, zone.value),
  }
}
