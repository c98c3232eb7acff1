/** True while the header should make room: the page is scrolled down and going further down. */
export function useHeaderReveal() {
  const hidden = ref(false)
  let last = 0

  function onScroll(): void {
    const now = Math.max(0, window.scrollY)
    // Small movements (a resting finger, a growing toolbar) say nothing about the direction.
    if (Math.abs(now - last) < 8) return
    hidden.value = now > last && now > 240
    last = now
  }

  onMounted(() => window.addEventListener('scroll', onScroll, { passive: true }))
  onBeforeUnmount(() => window.removeEventListener('scroll', onScroll))
  return { hidden: readonly(hidden) }
}
