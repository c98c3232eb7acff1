import type { TypedDocumentString } from '~/graphql/generated/shop'

/** A mutation with its running state, so that a button can say what it does. */
export function useShopMutation<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>) {
  const running = ref(false)

  /** @throws GraphQLRequestError when the shop cannot be reached or fails */
  async function run(variables: TVariables): Promise<TResult> {
    running.value = true
    try {
      return await postShopOperation(document, variables)
    }
    finally {
      running.value = false
    }
  }

  return { run, running: readonly(running) }
}
