/**
 * Turns a click on a plain link into a change of page without a load. For links that are many on a page: a NuxtLink each
 * would cost more than all the rest of a card. Clicks that ask for another tab or window are left to the browser.
 */
export function followLink(event: MouseEvent, path: string): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  void navigateTo(path)
}
