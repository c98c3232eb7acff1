import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = {
  MinorUnits: 'number',
  DateTime: 'string',
  CurrencyCode: 'string',
  CountryCode: 'string',
}

const plugins = ['typescript-operations', 'typed-document-node']

/** Client types come from the operations in .graphql files; both printed schemas are committed. */
const config: CodegenConfig = {
  generates: {
    'app/graphql/generated/shop.ts': {
      schema: 'server/graphql/schema.graphql',
      documents: 'app/graphql/**/*.graphql',
      plugins,
      config: { scalars, documentMode: 'string', useTypeImports: true, enumsAsTypes: true, dedupeFragments: true, pureMagicComment: true },
    },
    'layers/admin/app/graphql/generated/admin.ts': {
      schema: 'layers/admin/server/graphql/schema.graphql',
      documents: 'layers/admin/app/graphql/**/*.graphql',
      plugins,
      config: { scalars, documentMode: 'string', useTypeImports: true, enumsAsTypes: true, dedupeFragments: true, pureMagicComment: true },
    },
  },
}

export default config
