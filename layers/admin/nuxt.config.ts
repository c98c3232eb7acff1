import { fileURLToPath } from 'node:url'

// The back office: one removable layer. Delete the folder and the `extends` line and the storefront still builds.
export default defineNuxtConfig({
  $meta: { name: 'admin' },
  // The living page of the design system is no part of the product.
  $development: {
    hooks: {
      'pages:extend': (pages) => {
        pages.push({ name: 'admin-design', path: '/admin/design', file: fileURLToPath(new URL('app/design/DesignPage.vue', import.meta.url)) })
      },
    },
  },
})
