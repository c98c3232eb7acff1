import type { Connection } from './paging.ts'
import type { CommonObjects, CommonSchemaTypes } from './schema-types.ts'

type ListBuilder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<CommonSchemaTypes & {
  Objects: CommonObjects & { Node: object, NodeConnection: Connection<object> }
}>>

/** The types of a schema that have a connection: `Product` where there is a `ProductConnection`. */
export type Listed<Objects> = { [Name in keyof Objects & string]: `${Name}Connection` extends keyof Objects ? Name : never }[keyof Objects & string]

export interface ConnectionWords {
  /** What a page is of, e.g. products. */
  of: string
  /** What the nodes are, where that is more than `of` says. */
  nodes?: string
}

/** Adds the connection of a list, `NameConnection`, to one of the builders; see `paging.ts` for its values. */
export function addConnectionType(target: unknown, name: string, { of, nodes = `The ${of}.` }: ConnectionWords, extensions: Readonly<Record<string, unknown>>): void {
  // The builders differ in context and objects only; which types have a connection is checked where this is called.
  const builder = target as ListBuilder
  builder.objectType(`${name}Connection` as 'NodeConnection', {
    description: `A page of ${of}.`,
    extensions,
    fields: t => ({
      nodes: t.field({ type: [name as 'Node'], description: nodes, resolve: connection => connection.nodes }),
      totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
      pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
    }),
  })
}
