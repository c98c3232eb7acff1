import { getOperationAST, GraphQLError, NoSchemaIntrospectionCustomRule, parse as parseDocument, type GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { maskError, publicError } from './errors.ts'
import { costOf } from './limits/cost.ts'
import { withinTime } from './limits/time-limit.ts'
import { documentLimits, type DocumentLimits } from './limits/document-limits.ts'

/** What every operation needs, whichever API it belongs to. */
export interface BaseContext {
  requestId: string
  logError(error: unknown): void
  /**
   * Takes the points of an operation off the caller's budget; absent where nobody asks from outside (server rendering).
   *
   * @returns false when the budget is used up
   */
  spend?(points: number): Promise<boolean>
}

export interface GraphQLRequest {
  query: string
  variables?: Record<string, unknown> | null
  operationName?: string | null
}

export interface GraphQLAnswer {
  data?: Record<string, unknown> | null
  errors?: GraphQLError[]
}

export interface EngineOptions {
  schema: GraphQLSchema
  limits: DocumentLimits
  /** Our own clients' documents, which skip the cost rule. */
  isPersisted(source: string): boolean
  introspection: boolean
}

/** Our own documents are long but known: each counts like an ordinary list. */
const OWN_DOCUMENT_POINTS = 50

export type GraphQLEngine<Context extends BaseContext> = (request: GraphQLRequest, context: Context) => Promise<GraphQLAnswer>

/**
 * Runs operations with the one set of limits and masking, for requests over HTTP and for server rendering alike.
 * Yoga brings its pipeline with parser and validation caches.
 */
export function createEngine<Context extends BaseContext>({ schema, limits, isPersisted, introspection }: EngineOptions): GraphQLEngine<Context> {
  const limiting: Plugin = {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseDocument(source as string, { ...options, maxTokens: limits.tokens }))
    },
    onValidate({ addValidationRule }) {
      addValidationRule(documentLimits(limits))
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule)
    },
  }
  const yoga = createYoga({ schema, plugins: [limiting], maskedErrors: false, graphiql: false, landingPage: false, logging: false })

  return async function run(request, context) {
    const mask = (errors: readonly GraphQLError[]) => errors.map(error => maskError(error, context.requestId, context.logError))
    try {
      const enveloped = yoga.getEnveloped({ ...context, params: request })
      const document = enveloped.parse(request.query)
      const problems = enveloped.validate(enveloped.schema, document)
      if (problems.length > 0) return { errors: mask(withoutHints(problems)) }
      const operation = getOperationAST(document, request.operationName)
      if (!operation) {
        return { errors: mask([new GraphQLError('Name the operation to run: the document has none, several, or none of that name.')]) }
      }
      const points = isPersisted(request.query) ? OWN_DOCUMENT_POINTS : costOf(schema, document, operation, request.variables ?? {})
      if (points > limits.cost) {
        return { errors: mask([publicError('COST_LIMIT', 'This asks for too much at once. Ask for shorter lists or fewer levels.')]) }
      }
      if (context.spend && !await context.spend(Math.ceil(points))) {
        return { errors: mask([publicError('RATE_LIMITED', 'This address asks for too much. Wait a minute, then go on.')]) }
      }
      const execution = {
        schema: enveloped.schema,
        document,
        contextValue: context,
        variableValues: request.variables ?? {},
        operationName: request.operationName ?? undefined,
      }
      const result = await withinTime(limits.time, async (signal) => {
        // Yoga's executor takes the signal; the types it borrows from graphql-js do not name it.
        const stoppable = { ...execution, signal }
        return await enveloped.execute(stoppable) as GraphQLAnswer
      })
      return result.errors ? { data: result.data, errors: mask(result.errors) } : result
    }
    catch (error) {
      return { errors: mask([error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error })]) }
    }
  }
}

/** "Did you mean" would tell names of fields that introspection hides. */
function withoutHints(errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map(error => new GraphQLError(error.message.replace(/ ?Did you mean .+$/, ''), { nodes: error.nodes, extensions: error.extensions }))
}
