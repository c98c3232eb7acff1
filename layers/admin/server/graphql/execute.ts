import type { H3Event } from 'h3'
import { createEngine, type GraphQLAnswer, type GraphQLEngine, type GraphQLRequest } from '#server/graphql/engine.ts'
import { ADMIN_LIMITS } from '#server/graphql/limits/document-limits.ts'
import { useRuntime } from '#server/utils/runtime.ts'
import * as operations from '../../app/graphql/generated/admin.ts'
import { createAdminContext, type AdminContext } from './context.ts'
import { buildAdminSchema } from './index.ts'

const ownOperations = new Set(Object.values(operations).map(String))

/** The Admin API's engine. */
export const adminEngine: GraphQLEngine<AdminContext> = createEngine<AdminContext>({
  schema: buildAdminSchema(), limits: ADMIN_LIMITS, isPersisted: source => ownOperations.has(source), introspection: process.env.NODE_ENV !== 'production',
})

/** Runs an Admin API operation in process, for the caller of this request. */
export async function executeAdminOperation(event: H3Event, request: GraphQLRequest): Promise<GraphQLAnswer> {
  return adminEngine(request, createAdminContext(event, await useRuntime()))
}
