/** Whether a text lies on the clipboard now. Over plain HTTP, e.g. in a home network, browsers offer only the older way. */
async function copied(text: string): Promise<boolean> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text).then(() => true, () => false)
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'sr-only'
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  }
  finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}

/** Copies a text for pasting elsewhere, and says so. */
export function useCopy() {
  const { say } = useAdminToast()
  return async (text: string, done: string): Promise<void> => {
    if (await copied(text)) say(done)
    else say('It could not be copied. Mark the text and copy it by hand.', 'critical')
  }
}
