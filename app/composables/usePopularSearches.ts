import { PopularSearchesDocument } from '~/graphql/generated/shop'

/** What is often searched for and found, asked for once the search is opened; none while it cannot be read. */
export function usePopularSearches() {
  const popular = useState<string[]>('popular-searches', () => [])
  onMounted(async () => {
    const answer = await postShopOperation(PopularSearchesDocument, {}).catch(() => null)
    if (answer) popular.value = answer.predictiveSearch.queries.map(({ text }) => text)
  })
  return { popular: readonly(popular) }
}
