/** Milliseconds after the last key before an order that keys made is sent. */
const PAUSE = 600

/**
 * An order that is changed by drag and by keys: shown at once, told when it stands.
 *
 * @param pause milliseconds that keys are waited for; 0 where telling costs nothing
 */
export function useReorder(ids: () => readonly string[], changed: (ids: string[]) => Promise<void> | void, pause = PAUSE) {
  const order = ref<string[]>([...ids()])
  const dragged = ref<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  // What was moved and is not told yet stays moved, whatever else changes meanwhile.
  watch(ids, (now) => {
    const moved = timer !== undefined || dragged.value !== null
    const kept = moved ? order.value.filter(id => now.includes(id)) : []
    order.value = [...kept, ...now.filter(id => !kept.includes(id))]
  })
  // Whoever leaves the page within the moment, or loads it anew, has moved it all the same.
  const tellWaiting = () => {
    if (timer !== undefined) tell()
  }
  onMounted(() => window.addEventListener('pagehide', tellWaiting))
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', tellWaiting)
    tellWaiting()
  })

  function place(id: string, to: number): void {
    const rest = order.value.filter(other => other !== id)
    order.value = [...rest.slice(0, to), id, ...rest.slice(to)]
  }
  function tell(): void {
    clearTimeout(timer)
    timer = undefined
    if (order.value.some((id, index) => id !== ids()[index])) void changed([...order.value])
  }

  return {
    order,
    dragged: readonly(dragged),
    start: (id: string) => { dragged.value = id },
    /** The dragged one takes the place of the one under the pointer. */
    over: (id: string) => {
      if (dragged.value && dragged.value !== id) place(dragged.value, order.value.indexOf(id))
    },
    drop: () => {
      dragged.value = null
      tell()
    },
    /** @returns the new place, or null at an end */
    shift: (id: string, by: number): number | null => {
      const to = order.value.indexOf(id) + by
      if (to < 0 || to >= order.value.length) return null
      place(id, to)
      clearTimeout(timer)
      if (pause === 0) tell()
      else timer = setTimeout(tell, pause)
      return to
    },
  }
}
