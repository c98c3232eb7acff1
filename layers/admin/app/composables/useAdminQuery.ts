import type { TypedDocumentString } from '../graphql/generated/admin'
import type { GraphQLAnswer } from '~/utils/graphql-request'
import { signInLocation } from '../utils/sign-in-location'

/** Characters; browsers keep 64 KiB alive for all requests of a page together (Fetch Standard, 4.6). */
const MOST_KEPT_ALIVE = 16_000

/**
 * Runs one operation of the Admin API: inside the server's own process while rendering, by POST in the browser.
 *
 * @throws GraphQLRequestError with code UNAUTHENTICATED, FORBIDDEN, NETWORK ...
 */
export async function runAdminOperation<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables): Promise<TResult> {
  if (import.meta.server) {
    const graphql = useRequestEvent()!.context.graphql
    return unwrapAnswer(await graphql.admin(String(document), variables as Record<string, unknown>) as GraphQLAnswer<TResult>)
  }
  const body = JSON.stringify({ query: String(document), variables })
  let answer: GraphQLAnswer<TResult>
  try {
    const response = await fetch('/admin/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', 'x-zivero-csrf': '1' },
      body,
      // What is sent while the page is being left arrives all the same.
      keepalive: body.length <= MOST_KEPT_ALIVE && String(document).startsWith('mutation'),
      signal: AbortSignal.timeout(REQUEST_TIME),
    })
    answer = await response.json() as GraphQLAnswer<TResult>
    setClockBy(response)
  }
  catch {
    throw new GraphQLRequestError('The shop could not be reached. Nothing is lost; check the connection and try again.', 'NETWORK')
  }
  return unwrapAnswer(answer)
}

/**
 * Begins to load the data of an admin page. Without a session it leads to the sign-in and back; other failures show the
 * error page, unless the page is `lazy`: then it is shown before the answer is there, and deals with failures itself.
 * Nothing is awaited here, so that the caller can hang on to the component's life; it awaits `ready`.
 */
export function startAdminQuery<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: () => TVariables, { lazy = false } = {}) {
  const nuxt = useNuxtApp()
  const route = useRoute()
  const name = operationName(String(document))
  const key = computed(() => `admin:${name}:${JSON.stringify(variables())}`)
  const request = useAsyncData(key, () => runAdminOperation(document, variables()), { lazy })
  const { data, error, refresh, status } = request
  const toSignIn = () => nuxt.runWithContext(() => navigateTo(signInLocation(route.fullPath)))
  const forbidden = () => createError({ statusCode: 403, message: 'Your role does not allow you to see this.', fatal: true })

  if (lazy && import.meta.client) {
    watch(error, (failed) => {
      const code = codeOf(failed)
      if (code === 'UNAUTHENTICATED') void toSignIn()
      else if (code === 'FORBIDDEN') showError(forbidden())
    })
  }
  const ready = unlessLeft(request).then(async () => {
    // Of a lazy page only what failed on the server is known by now.
    if (!error.value || (lazy && import.meta.client)) return
    const code = codeOf(error.value)
    if (code === 'UNAUTHENTICATED') await toSignIn()
    else if (code === 'FORBIDDEN') throw forbidden()
    else throw createError({ statusCode: 503, message: error.value.message, fatal: true })
  })
  return { data: computed<TResult | null>(() => data.value as TResult | null ?? null), error, refresh, status, ready }
}

/** Server data of an admin page, awaited; see `startAdminQuery` for what happens on failure. */
export async function useAdminQuery<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: () => TVariables) {
  const { ready, ...query } = startAdminQuery(document, variables)
  await ready
  return query
}

/** A mutation with its running state. A session that has ended leads to the sign-in. */
export function useAdminMutation<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>) {
  const running = ref(false)
  const route = useRoute()

  /** @throws GraphQLRequestError when the shop cannot be reached or refuses */
  async function run(variables: TVariables): Promise<TResult> {
    running.value = true
    try {
      return await runAdminOperation(document, variables)
    }
    catch (error) {
      if (codeOf(error) === 'UNAUTHENTICATED') await navigateTo(signInLocation(route.fullPath))
      throw error
    }
    finally {
      running.value = false
    }
  }

  return { run, running: readonly(running) }
}

/** The API's code of a failed operation, however deep it is wrapped. */
export function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof GraphQLRequestError) return cause.code
  return undefined
}
