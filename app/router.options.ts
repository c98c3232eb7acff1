import type { RouterConfig } from '@nuxt/schema'

/** `/Cart` is not `/cart`: an address has one spelling. */
export default { sensitive: true } satisfies RouterConfig
