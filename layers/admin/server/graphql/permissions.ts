import { defaultFieldResolver, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import type { Permission } from '#server/domain/auth/permissions.ts'
import { hasPermission } from '#server/domain/auth/permissions.ts'
import { publicError } from '#server/graphql/errors.ts'
import type { AdminContext } from './context.ts'

/** `public`: needs no session (signing in). `staff`: any signed-in member. */
export type Rule = Permission | 'public' | 'staff'

/** What a field or a type declares: `extensions: allow('order.read')`. */
export function allow(rule: Rule): { allow: Rule } {
  return { allow: rule }
}

/** Values without secrets of their own: they are reached only through fields that are guarded. */
const VALUE_TYPES = new Set([
  'Money', 'UserError', 'PageInfo', 'Asset', 'FocalPoint', 'MailingAddress', 'TaxLine', 'Swatch', 'ProductOption', 'ProductOptionValue', 'SelectedOption', 'ProductPriceRange',
])

/**
 * Puts the declared check in front of every resolver. A field that declares nothing, neither itself nor by its type,
 * stops the start: forgetting it cannot open a door.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__') && !VALUE_TYPES.has(type.name)) guardType(type)
  }
  return schema
}

function guardType(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const rule = (field.extensions.allow ?? type.extensions.allow) as Rule | undefined
    if (!rule) throw new Error(`${type.name}.${field.name} declares no permission`)
    if (rule === 'public') continue
    const resolve = field.resolve ?? defaultFieldResolver
    field.resolve = async (source, args, context: AdminContext, info) => {
      const principal = await context.principal()
      if (!principal) throw publicError('UNAUTHENTICATED', 'Sign in first.')
      if (rule !== 'staff' && !hasPermission(principal.staff.role, rule)) throw publicError('FORBIDDEN', 'Your role does not allow this.')
      return resolve(source, args, context, info)
    }
  }
}
