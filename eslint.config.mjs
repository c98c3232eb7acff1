// @ts-check
import withNuxt from './.nuxt/eslint.config.mjs'

const RULE = '@typescript-eslint/no-restricted-imports'
/** @typedef {[regex: string, why: string]} Border what may not be imported, and what its author is told */

/** @param {Border[]} borders closed also to types */
const closed = (...borders) => borders.map(([regex, message]) => ({ regex, message }))
/** @param {Border[]} borders open to types, for they tie nothing together at run time */
const typesOnly = (...borders) => borders.map(([regex, message]) => ({ regex, message, allowTypeImports: true }))

const fromServer = folder => `^(#server|\\.{1,2}(/\\.\\.)*)/(${folder})/`

/** @type {Record<string, Border>} */
const border = {
  server: ['^#server/|^#layers/[^/]+/server/', 'Pages speak GraphQL; the server\'s code is not for the browser.'],
  layers: ['^#layers/|(^|/)layers/', 'The root must work without its layers; a layer imports from the root.'],
  transport: ['^(h3|graphql|graphql-yoga|@pothos/.+|stripe|nitropack.*|#imports)$', 'Business rules know neither HTTP nor GraphQL nor a provider.'],
  outer: [fromServer('routes|graphql|plugins|utils'), 'These folders call the domain; it calls none of them.'],
  stores: [`${fromServer('db')}(?!postgres/client\\.ts)`, 'Only *.repository.ts reads and writes the stores.'],
  domain: [`${fromServer('domain')}(?!shared/)`, 'Drivers know no business rule.'],
  repositories: ['\\.repository\\.ts$', 'Resolvers and handlers call services, never repositories.'],
  ours: ['^#server/|^#layers/|(^|/)(server|app|layers|cli)/', 'Shared code imports nothing else of ours.'],
}

/** @param {{ regex: string, message: string }[][]} groups */
const forbid = (...groups) => ({ [RULE]: ['error', { patterns: groups.flat() }] })

export default withNuxt(
  {
    ignores: [
      '.nuxt*/**', '.output*/**', '.data*/**', '**/generated/**', '**/migrations/**',
      'test-results/**', 'playwright-report/**', 'coverage/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': 'error',
    },
  },
  // A Playwright fixture that needs no other still has to name that it takes them.
  { files: ['tests/e2e/**/*.ts'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  { files: ['app/**/*.{ts,vue}'], rules: forbid(closed(border.server, border.layers)) },
  { files: ['layers/*/app/**/*.{ts,vue}'], rules: forbid(closed(border.server)) },
  { files: ['shared/**/*.ts'], rules: forbid(closed(border.ours)) },
  { files: ['server/**/*.ts'], rules: forbid(closed(border.layers)) },
  { files: ['server/{routes,graphql}/**/*.ts', 'layers/*/server/**/*.ts'], rules: forbid(typesOnly(border.repositories)) },
  { files: ['server/drivers/**/*.ts'], rules: forbid(closed(border.layers), typesOnly(border.domain)) },
  {
    files: ['server/domain/**/*.ts'],
    ignores: ['**/*.repository.ts'],
    rules: forbid(closed(border.layers, border.transport, border.outer), typesOnly(border.stores)),
  },
  { files: ['server/domain/**/*.repository.ts'], rules: forbid(closed(border.layers, border.transport, border.outer)) },
)
