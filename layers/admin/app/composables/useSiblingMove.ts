interface Sibling { id: string, title: string, version: number, position: number }
/** What is saved of one that gets another place. */
type Placing = Pick<Sibling, 'id' | 'version' | 'position'>

/**
 * Moves one of several siblings in a list, each saved by itself; the move is said, and the focus goes with the row.
 *
 * @param save saves the place of one; throws when that is refused
 * @param list the element around the buttons, which are known by `data-move="<id>:<by>"`
 */
export function useSiblingMove({ save, refresh, list }: {
  save: (placing: Placing) => Promise<void>
  refresh: () => Promise<unknown>
  list: Readonly<Ref<HTMLElement | null>>
}) {
  const { say } = useAdminToast()
  const said = ref('')
  let isMoving = false

  /** Changes places with a neighbor; all siblings get the place that they are seen at. */
  async function move(node: Sibling, siblings: readonly Sibling[], by: number): Promise<void> {
    const to = siblings.findIndex(({ id }) => id === node.id) + by
    if (isMoving || to < 0 || to >= siblings.length) return
    isMoving = true
    const order = siblings.filter(({ id }) => id !== node.id)
    order.splice(to, 0, node)
    try {
      for (const [position, one] of order.entries()) if (one.position !== position) await save({ id: one.id, version: one.version, position })
      said.value = `${node.title} is at place ${to + 1} of ${order.length}`
    }
    catch (error) {
      say(failureWords(error, 'It was not moved. Try again.'), 'critical')
    }
    finally {
      await refresh()
      isMoving = false
    }
    await nextTick()
    list.value?.querySelector<HTMLElement>(`[data-move="${CSS.escape(node.id)}:${by}"]:not(:disabled), [data-move="${CSS.escape(node.id)}:${-by}"]`)?.focus()
  }
  return { move, said: readonly(said) }
}
