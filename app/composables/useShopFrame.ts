import { ShopFrameDocument } from '~/graphql/generated/shop'

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
    mainMenu: computed(() => data.value?.main?.items ?? []),
    footerMenus: computed(() => [data.value?.footerShop, data.value?.footerHelp, data.value?.footerAbout]
      .filter(menu => menu !== null && menu !== undefined)
      .filter(menu => menu.items.length > 0)),
  }
}
