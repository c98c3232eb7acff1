import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  extends: ['./layers/admin'],
  modules: ['@nuxtjs/tailwindcss', '@pinia/nuxt', '@nuxt/eslint', 'reka-ui/nuxt'],
  devtools: { enabled: false },
  telemetry: false,
  css: [
    '@fontsource-variable/host-grotesk/index.css',
    '@fontsource/hedvig-letters-serif/latin-400.css',
    '~/assets/css/main.css',
  ],
  tailwindcss: { cssPath: false },
  // Development has its own build folder, so `pnpm dev` and a running shop never disturb each other.
  buildDir: process.env.NUXT_BUILD_DIR ?? '.nuxt',
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      viewport: 'width=device-width, initial-scale=1, viewport-fit=cover',
      charset: 'utf-8',
    },
  },
  // The address is a setting of the running server (SITE_URL, HOST, PORT), filled in at its start.
  // Nothing is prerendered, so no manifest says what is.
  experimental: { appManifest: false, payloadExtraction: false },
  runtimeConfig: { public: { siteUrl: '' } },
  typescript: {
    strict: true,
    tsConfig: {
      compilerOptions: {
        allowImportingTsExtensions: true,
        erasableSyntaxOnly: true,
        noUncheckedIndexedAccess: true,
      },
    },
  },
  nitro: {
    // A build is made beside the one that runs and swapped in when it is complete (cli/build).
    output: { dir: fileURLToPath(new URL(process.env.ZIVERO_OUTPUT_DIR ?? '.output', import.meta.url)) },
    serverAssets: [{ baseName: 'migrations', dir: './db/postgres/migrations' }],
    sourceMap: false,
    // Hundreds of small modules in one file: the server is up in two thirds of the time. GraphQL must come whole, or there
    // would be two copies of it.
    externals: {
      inline: ['graphql', 'graphql-yoga', '@graphql-yoga', '@graphql-tools', '@envelop', '@whatwg-node', '@pothos', 'drizzle-orm', 'zod', 'jose', 'unhead', 'vue-router', 'devalue', 'dataloader'],
    },
    // Files of the GraphQL schemas are imported for what they add to their builder; a build drops such imports else.
    moduleSideEffects: ['server/graphql/', 'layers/admin/server/graphql/'].map(folder => fileURLToPath(new URL(folder, import.meta.url))),
    typescript: {
      tsConfig: {
        compilerOptions: { allowImportingTsExtensions: true, erasableSyntaxOnly: true },
      },
    },
  },
  hooks: {
    // Ours first: it logs and masks. Nuxt's, which makes the page, comes after it.
    'nitro:config': (config) => {
      config.errorHandler = [fileURLToPath(new URL('server/error-handler.ts', import.meta.url)), ...[config.errorHandler ?? []].flat()]
    },
  },
  $development: {
    nitro: {
      // Nitro empties this folder when it begins; the build that a shop starts from stays.
      output: { dir: fileURLToPath(new URL('.nuxt/output', import.meta.url)) },
      // graphql 17 has a "development" export condition; without this Nitro and Pothos load two copies.
      alias: { graphql: require.resolve('graphql') },
    },
  },
  vite: {
    build: { target: 'es2022' },
    // Components are written with setup alone; Vue leaves out the rest of itself.
    define: { __VUE_OPTIONS_API__: 'false' },
  },
})
