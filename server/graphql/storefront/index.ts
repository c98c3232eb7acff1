import type { GraphQLSchema } from 'graphql'
import { addCommonTypes } from '../common/types.ts'
import { builder } from './builder.ts'
import './connections.ts'
import './shop.ts'
import './product.ts'
import './collection.ts'
import './search.ts'
import './redirect.ts'
import './cart.ts'
import './order.ts'
import './checkout.ts'
import './events.ts'

/** Assembles the Shop API. */
export function buildShopSchema(): GraphQLSchema {
  addCommonTypes(builder)
  builder.queryType({ description: 'What can be read.' })
  builder.mutationType({ description: 'What can be changed.' })
  return builder.toSchema()
}
