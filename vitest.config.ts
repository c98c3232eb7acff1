import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// graphql 17 offers a separate build to development tools; one copy for all, or schemas do not recognise each other.
const alias = { graphql: createRequire(import.meta.url).resolve('graphql') }

/** Tests with running shops. */
const shops = {
  globalSetup: 'tests/setup/integration.ts',
  // One shop per file at most, and little memory: files run one after the other.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['tests/unit/**/*.spec.ts'] } },
      { resolve: { alias }, test: { name: 'contract', include: ['tests/contract/**/*.spec.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      { resolve: { alias }, test: { name: 'nodes', include: ['tests/integration/nodes/**/*.spec.ts'], ...shops } },
      { resolve: { alias }, test: { name: 'integration', include: ['tests/integration/**/*.spec.ts'], exclude: ['tests/integration/nodes/**'], ...shops } },
    ],
  },
})
