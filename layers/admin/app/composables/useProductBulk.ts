import { BulkOperationDocument, BulkOperationUndoDocument, ProductsBulkUpdateDocument, type AdminBulkOperationFragment, type ProductsBulkUpdateInput } from '../graphql/generated/admin'

/** Milliseconds between looks at an operation that is at work. */
const LOOK = 800

/** Changes many products at once, with a way back: the shop keeps what each was before. */
export function useProductBulk(changed: () => Promise<unknown>) {
  const { say } = useAdminToast()
  const { run: update } = useAdminMutation(ProductsBulkUpdateDocument)
  const { run: takeBack } = useAdminMutation(BulkOperationUndoDocument)
  const running = ref(false)
  /** How far an operation is, in words; null when none is at work. */
  const doing = ref<string | null>(null)

  /** Up to a page is over at once; more is looked after until it is over. */
  async function over(operation: AdminBulkOperationFragment): Promise<AdminBulkOperationFragment> {
    let now = operation
    while (now.state === 'RUNNING' || now.state === 'UNDOING') {
      doing.value = `${now.doneCount.toLocaleString('en')} of ${now.total.toLocaleString('en')}`
      await new Promise(done => setTimeout(done, LOOK))
      now = (await runAdminOperation(BulkOperationDocument, { id: operation.id })).bulkOperation ?? now
    }
    return now
  }

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    running.value = true
    try {
      await work()
      return true
    }
    catch (error) {
      say(failureWords(error, 'That did not work. Try again.'), 'critical')
      return false
    }
    finally {
      running.value = false
      doing.value = null
      await changed()
    }
  }

  function undo(id: string): Promise<boolean> {
    return attempt(async () => {
      const { bulkOperationUndo: { operation, userErrors } } = await takeBack({ id })
      if (!operation) throw new GraphQLRequestError(userErrors[0]?.message ?? 'It could not be taken back.', 'REFUSED')
      const { failedCount } = await over(operation)
      say(failedCount > 0 ? `${counted(failedCount, 'product was', 'products were')} changed since and ${failedCount === 1 ? 'stays' : 'stay'} so` : 'Everything is as it was', failedCount > 0 ? 'critical' : 'success')
    })
  }

  /** @returns whether it was done; `what` says what the products are now, e.g. `archived` */
  function change(input: ProductsBulkUpdateInput, what: string): Promise<boolean> {
    return attempt(async () => {
      const { productsBulkUpdate: { operation, userErrors } } = await update({ input })
      if (!operation) throw new GraphQLRequestError(userErrors[0]?.message ?? 'Nothing was changed.', 'REFUSED')
      const { id, changedCount, failedCount, problems } = await over(operation)
      const text = `${counted(changedCount, 'product is', 'products are')} ${what}`
      if (failedCount > 0) say(`${text}, ${counted(failedCount, 'was', 'were')} refused. ${[...new Set(problems.map(({ message }) => message))].slice(0, 2).join(' ')}`, 'critical')
      else if (changedCount === 0) say('Nothing had to be changed')
      else say(text, 'success', { label: 'Undo', run: () => void undo(id) })
    })
  }

  return { change, running: readonly(running), doing: readonly(doing) }
}
