import type { GraphQLSchema } from 'graphql'
import { addCommonTypes } from '#server/graphql/common/types.ts'
import { builder } from './builder.ts'
import { guardSchema } from './permissions.ts'
import './staff.ts'
import './settings.ts'
import './orders.ts'
import './order-operations.ts'
import './products.ts'
import './collections.ts'
import './collection-preview.ts'
import './facets.ts'
import './redirects.ts'
import './search-terms.ts'
import './search-rules.ts'
import './search-rule-operations.ts'
import './search-preview.ts'
import './product-lists.ts'
import './product-operations.ts'
import './bulk-operations.ts'
import './product-bulk.ts'
import './variants-save.ts'
import './inventory-operations.ts'
import './stock-movements.ts'
import './assets.ts'
import './asset-operations.ts'
import './product-media.ts'
import './product-import-columns.ts'
import './product-imports.ts'
import './product-import-operations.ts'
import './dashboard.ts'
import './saved-views.ts'
import './attention.ts'
import './mails.ts'

/** Assembles the Admin API. @throws when a field declares no permission */
export function buildAdminSchema(): GraphQLSchema {
  addCommonTypes(builder)
  builder.queryType({ description: 'What staff can read.' })
  builder.mutationType({ description: 'What staff can change.' })
  return guardSchema(builder.toSchema())
}
