/** Whether keys belong to what has the focus: somebody writes, or chooses from a native list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Whether a key is for the page: none for the browser, none for a field, none for a dialog over the page. */
export function isPageKey(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target)
    && document.querySelector('[role="dialog"], [role="alertdialog"]') === null
}
