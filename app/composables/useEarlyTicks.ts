/**
 * Follows boxes that were ticked before script took over the component's HTML: Vue puts each back to what the server
 * sent, so they are looked at just before that, and pressed again after it, one navigation at a time.
 */
export function useEarlyTicks(): void {
  const instance = getCurrentInstance()
  const router = useRouter()
  let early: HTMLInputElement[] = []
  onBeforeMount(() => {
    // There is an element already only when the server made it.
    const root = instance?.vnode.el
    if (root instanceof HTMLElement) early = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter(box => box.checked !== box.defaultChecked)
  })
  onMounted(async () => {
    for (const box of early) {
      const followed = new Promise<void>((resolve) => {
        const stop = router.afterEach(() => {
          stop()
          resolve()
        })
      })
      box.click()
      await followed
    }
  })
}
