import { ProductsBulkUpdateDocument, type AdminProductRowFragment, type ProductStatus } from '../graphql/generated/admin'

const DONE: Record<ProductStatus, string> = { ACTIVE: 'in the shop', DRAFT: 'a draft again', ARCHIVED: 'archived' }

/** Publishes or archives several products at once, with a way back to what each was before. */
export function useProductStatuses(changed: () => Promise<unknown>) {
  const { say } = useAdminToast()
  const { run, running } = useAdminMutation(ProductsBulkUpdateDocument)

  /** @returns why products were refused, each once */
  async function set(ids: string[], status: ProductStatus): Promise<string[]> {
    const { productsBulkUpdate: { results, userErrors } } = await run({ input: { ids, status } })
    return [...new Set([...userErrors, ...results.flatMap(result => result.userErrors)].map(error => error.message))]
  }

  async function attempt(work: () => Promise<string[]>, done: () => void): Promise<void> {
    try {
      const problems = await work()
      if (problems.length > 0) say(problems.join(' '), 'critical')
      else done()
      await changed()
    }
    catch (error) {
      say(error instanceof Error ? error.message : 'That did not work. Try again.', 'critical')
    }
  }

  function putBack(before: Map<ProductStatus, string[]>): Promise<void> {
    return attempt(async () => (await Promise.all([...before].map(([status, ids]) => set(ids, status)))).flat(), () => say('Everything is as it was'))
  }

  async function change(products: AdminProductRowFragment[], status: ProductStatus): Promise<void> {
    const others = products.filter(product => product.status !== status)
    if (others.length === 0) return say('Nothing had to be changed')
    const before = new Map<ProductStatus, string[]>()
    for (const { id, status: was } of others) before.set(was, [...before.get(was) ?? [], id])
    await attempt(() => set(others.map(({ id }) => id), status),
      () => say(`${counted(others.length, 'product is', 'products are')} ${DONE[status]}`, 'success', { label: 'Undo', run: () => void putBack(before) }))
  }

  return { change, running }
}
