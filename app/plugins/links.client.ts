/**
 * Follows links of this site without loading the page anew: one listener for all of them, those in vendors' own texts
 * too. Links are plain `a` elements, for a NuxtLink each costs a page with many more than all else in it. `data-replace`
 * on a link takes the place of the current entry in the history.
 */
export default defineNuxtPlugin(() => {
  const router = useRouter()

  /** The path that a link leads to when a page of ours is there; null when the browser has to follow it. */
  function pathOf(link: HTMLAnchorElement | null | undefined): string | null {
    if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return null
    const here = link.pathname === location.pathname && link.search === location.search
    if (here && link.hash) return null
    const path = link.pathname + link.search + link.hash
    return router.resolve(path).matched.length > 0 ? path : null
  }

  const linkOf = (event: Event): HTMLAnchorElement | null => (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]') ?? null

  document.addEventListener('click', (event) => {
    // Whoever asks for another tab or window gets it.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = linkOf(event)
    const path = pathOf(link)
    if (!link || path === null) return
    event.preventDefault()
    void navigateTo(path, { replace: link.dataset.replace !== undefined })
  })

  // The code of the page is fetched when a link is pointed at, not for every link in sight.
  for (const type of ['pointerover', 'focusin', 'touchstart']) {
    document.addEventListener(type, (event) => {
      const path = pathOf(linkOf(event))
      if (path !== null) void preloadRouteComponents(path)
    }, { passive: true })
  }
})
