import { ShopFrameDocument } from '~/graphql/generated/shop'
import type { ShopFrameQuery } from '~/graphql/generated/shop'

const EMPTY_MENU: ShopFrameQuery['main'] = { items: [] }

/**
 * The shop's facts and menus around every page, read once a visit. When they cannot be read the
 * frame stays empty, so that the error page can still be shown.
 */
export async function useShopFrame() {
  const { data } = await useAsyncData('ShopFrame', () => runShopOperation(ShopFrameDocument, {}), {
    getCachedData: (key, nuxtApp) => nuxtApp.payload.data[key] ?? nuxtApp.static.data[key],
  })
  return {
    shop: computed(() => data.value?.shop ?? null),
    mainMenu: computed(() => (data.value?.main ?? EMPTY_MENU)?.items ?? []),
    footerMenus: computed(() => [
      { title: 'Shop', items: data.value?.footerShop?.items ?? [] },
      { title: 'Help', items: data.value?.footerHelp?.items ?? [] },
      { title: data.value?.shop.name ?? '', items: data.value?.footerAbout?.items ?? [] },
    ].filter(menu => menu.items.length > 0)),
  }
}
