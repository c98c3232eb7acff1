import type { H3Event } from 'h3'
import { useRuntime } from '#server/utils/runtime.ts'
import { createShopContext } from './context.ts'
import { createEngine, type GraphQLAnswer, type GraphQLEngine, type GraphQLRequest } from './engine.ts'
import type { ShopContext } from './context.ts'
import { SHOP_LIMITS } from './limits/document-limits.ts'
import { isShopOperation } from './persisted.ts'
import { buildShopSchema } from './storefront/index.ts'

/** The Shop API's engine. */
export const shopEngine: GraphQLEngine<ShopContext> = createEngine<ShopContext>({
  schema: buildShopSchema(), limits: SHOP_LIMITS, isPersisted: isShopOperation, introspection: process.env.NODE_ENV !== 'production',
})

/** Runs a Shop API operation in process, for the caller of this request. */
export async function executeShop(event: H3Event, request: GraphQLRequest): Promise<GraphQLAnswer> {
  return shopEngine(request, createShopContext(event, await useRuntime()))
}

type AdminExecutor = (event: H3Event, request: GraphQLRequest) => Promise<GraphQLAnswer>

let adminExecutor: AdminExecutor | null = null

/** The back office is a layer that may be taken out; it brings its own API along. */
export function registerAdminExecutor(executor: AdminExecutor): void {
  adminExecutor = executor
}

export async function executeAdmin(event: H3Event, request: GraphQLRequest): Promise<GraphQLAnswer> {
  if (!adminExecutor) throw new Error('This build has no back office')
  return adminExecutor(event, request)
}
