import { AdminCollectionProductsDocument, ProductsBulkUpdateDocument, type AdminCollectionDetailFragment, type ProductsBulkUpdateInput } from '../graphql/generated/admin'

interface Named { id: string, title: string }

/** Puts products into a collection that is filled by hand, and takes them out, each at once and with a way back. */
export function useCollectionProducts(collectionId: () => string, changed: (collection: AdminCollectionDetailFragment) => void) {
  const { run, running } = useAdminMutation(ProductsBulkUpdateDocument)
  const { say } = useAdminToast()

  /** @returns whether it was done */
  async function change(input: ProductsBulkUpdateInput): Promise<boolean> {
    try {
      const { productsBulkUpdate: { operation, userErrors } } = await run({ input })
      const problem = userErrors[0]?.message ?? operation?.problems[0]?.message
      if (problem) say(problem, 'critical')
      const { collection } = await runAdminOperation(AdminCollectionProductsDocument, { id: collectionId() })
      if (collection) changed(collection)
      return !problem
    }
    catch (error) {
      say(failureWords(error, 'That did not work. Try again.'), 'critical')
      return false
    }
  }
  const put = ({ id }: Named) => change({ ids: [id], collectionIdsAdd: [collectionId()] })
  const take = ({ id }: Named) => change({ ids: [id], collectionIdsRemove: [collectionId()] })

  return {
    running,
    async add(product: Named): Promise<void> {
      if (await put(product)) say(`${product.title} is in it`, 'success', { label: 'Undo', run: () => void take(product) })
    },
    async remove(product: Named): Promise<void> {
      if (await take(product)) say(`${product.title} was taken out`, 'success', { label: 'Undo', run: () => void put(product) })
    },
  }
}
