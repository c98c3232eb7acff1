// The back office: one removable layer. Delete the folder and the `extends` line and the storefront still builds.
export default defineNuxtConfig({
  $meta: { name: 'admin' },
})
