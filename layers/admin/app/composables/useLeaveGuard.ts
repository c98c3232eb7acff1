const LEAVE = 'There are changes that are not saved. Leave without them?'

/** Asks before a page with unsaved changes is left, by a link or by the browser. */
export function useLeaveGuard(changed: () => boolean): void {
  onBeforeRouteLeave(() => !changed() || window.confirm(LEAVE))
  function guard(event: BeforeUnloadEvent): void {
    if (changed()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', guard))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', guard))
}
