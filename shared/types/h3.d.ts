import 'h3'

/** What an operation answers during server rendering. */
export interface ServerGraphQLAnswer {
  data?: Record<string, unknown> | null
  errors?: readonly { message: string, extensions: Record<string, unknown> }[]
}

export type ServerGraphQL = (query: string, variables?: Record<string, unknown>) => Promise<ServerGraphQLAnswer>

declare module 'h3' {
  interface H3EventContext {
    /** Runs operations in process, for server rendering: same context, limits and masking as over HTTP. */
    graphql: { shop: ServerGraphQL, admin: ServerGraphQL }
  }
}
