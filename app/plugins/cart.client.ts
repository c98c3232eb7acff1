/** Reads the bag once the page stands, so that public pages stay the same for everybody. */
export default defineNuxtPlugin((nuxtApp) => {
  nuxtApp.hook('app:suspense:resolve', () => {
    const cart = useCart()
    if (!cart.loaded) void cart.refresh()
  })
})
