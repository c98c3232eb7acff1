import type { TypedDocumentString } from '~/graphql/generated/shop'
import type { GraphQLAnswer } from '~/utils/graphql-request'

/** What the server puts on the request: the compiled Shop API, in this process, for this caller. */
interface ShopExecutor {
  shop: (source: string, variables: unknown) => Promise<unknown>
}

/**
 * Runs one operation: inside the server's own process while rendering, by POST /graphql in the browser.
 *
 * @throws GraphQLRequestError
 */
export async function runShopOperation<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  if (import.meta.client) return postShopOperation(document, variables, signal)
  const executor = useRequestEvent()?.context.graphql as ShopExecutor | undefined
  if (!executor) throw new GraphQLRequestError('Something went wrong on our side. Please try again in a moment.', 'INTERNAL')
  return unwrapAnswer(await executor.shop(String(document), variables) as GraphQLAnswer<TResult>)
}

/**
 * Server data of a page, kept under the operation's name and variables. A failure becomes the error
 * page with a text that is safe to show; what "nothing found" means is the page's decision.
 *
 * @param variables a getter makes the query follow what it reads
 * @param options.lazy for what the page can do without: navigation does not wait for it, its failure is silent
 */
export async function useShopQuery<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: () => TVariables,
  options: { lazy?: boolean } = {},
) {
  const name = operationName(String(document))
  const key = computed(() => `${name}:${JSON.stringify(variables())}`)
  const { data, error, refresh, status } = await unlessLeft(useAsyncData(key, () => runShopOperation(document, variables()), { lazy: options.lazy ?? false }))
  if (error.value && !options.lazy) throw createError({ statusCode: 503, statusMessage: 'Service unavailable', message: error.value.message, fatal: true })
  return { data, refresh, status }
}
