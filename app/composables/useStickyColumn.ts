/** Distance from the top at which a column that fits the window stays, below the header. */
const TOP_PX = 96
const BOTTOM_PX = 24

/**
 * Keeps a column beside long content in sight. One that is taller than the window scrolls until its
 * end shows and stays there; CSS alone would hide that end.
 */
export function useStickyColumn(column: Ref<HTMLElement | null>) {
  const stickyStyle = ref<{ top?: string }>({})
  let observer: ResizeObserver | undefined

  function measure(): void {
    const height = column.value?.offsetHeight ?? 0
    stickyStyle.value = { top: `${Math.min(TOP_PX, window.innerHeight - height - BOTTOM_PX)}px` }
  }

  onMounted(() => {
    observer = new ResizeObserver(measure)
    if (column.value) observer.observe(column.value)
    window.addEventListener('resize', measure)
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    window.removeEventListener('resize', measure)
  })

  return { stickyStyle: readonly(stickyStyle) }
}
