import { zoneOf } from '#shared/utils/time-zone'
import { AdminFrameDocument } from '../graphql/generated/admin'
import { OFFICE_PAGES, OFFICE_WAYS, officePages } from '../utils/office-pages'

/** Who is signed in and what shop this is: shared by the frame and the pages. */
export async function useAdminFrame() {
  const now = useOfficeClock()
  const { data, refresh } = await useAdminQuery(AdminFrameDocument, () => ({}))
  const zone = computed(() => zoneOf(data.value?.storeSettings.countryCode ?? ''))
  const has = computed(() => ({ permissions: data.value?.me.permissions ?? [], mailbox: data.value?.storeSettings.hasMailbox ?? false, toShip: data.value?.orderCounts.toShip ?? 0 }))
  return {
    frame: data,
    /** What the sidebar and the bar of a phone lead to. */
    links: computed(() => officePages(OFFICE_PAGES, has.value)),
    /** What the palette offers besides. */
    ways: computed(() => officePages(OFFICE_WAYS, has.value)),
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
