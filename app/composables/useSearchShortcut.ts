function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Opens the search with "/" outside of fields, and with Ctrl+K or Cmd+K anywhere. */
export function useSearchShortcut(open: () => void): void {
  function onKeydown(event: KeyboardEvent): void {
    const slash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target)
    const chord = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)
    if (!slash && !chord) return
    event.preventDefault()
    open()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}
