import { writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildAdminSchema } from '../layers/admin/server/graphql/index.ts'
import { buildShopSchema } from '../server/graphql/storefront/index.ts'

/** Writes both schemas as SDL; they are committed, and CI fails when they differ from the code. */
async function print(schema: GraphQLSchema, file: string): Promise<void> {
  await writeFile(new URL(file, import.meta.url), `${printSchema(lexicographicSortSchema(schema))}\n`)
}

await print(buildShopSchema(), '../server/graphql/schema.graphql')
await print(buildAdminSchema(), '../layers/admin/server/graphql/schema.graphql')
