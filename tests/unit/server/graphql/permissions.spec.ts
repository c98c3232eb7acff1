import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { allow, guardSchema } from '../../../../layers/admin/server/graphql/permissions.ts'

const schemaOf = (extensions?: Record<string, unknown>) => new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { secret: { type: GraphQLString, extensions, resolve: () => 'told' } } }),
})
const asked = async (schema: GraphQLSchema, role: string | null) => {
  const principal = async () => role && { staff: { role } }
  const { data, errors } = await graphql({ schema, source: '{ secret }', contextValue: { principal } })
  return errors?.[0]?.extensions.code ?? data?.secret
}

describe('the guard of the Admin API', () => {
  it('does not start with a field that declares nothing', () => {
    expect(() => guardSchema(schemaOf())).toThrow('Query.secret declares no permission')
  })

  it('asks for a session, then for the permission', async () => {
    const schema = guardSchema(schemaOf(allow('mail.read')))
    expect(await asked(schema, null)).toBe('UNAUTHENTICATED')
    expect(await asked(schema, 'fulfillment')).toBe('FORBIDDEN')
    expect(await asked(schema, 'manager')).toBe('told')
  })

  it('lets staff through where any member may, and everybody where that is said', async () => {
    expect(await asked(guardSchema(schemaOf(allow('staff'))), 'analyst')).toBe('told')
    expect(await asked(guardSchema(schemaOf(allow('staff'))), null)).toBe('UNAUTHENTICATED')
    expect(await asked(guardSchema(schemaOf(allow('public'))), null)).toBe('told')
  })
})
