export interface AdminToast {
  id: number
  text: string
  tone: 'success' | 'critical'
  /** One way back, as long as the message stays. */
  action?: { label: string, run: () => void }
}

/** Milliseconds that a message stays; longer when it offers a way back. */
const SHOWN_FOR = 6_000
const SHOWN_FOR_ACTION = 8_000
let counter = 0

/** Short messages at the foot of the page; screen readers hear them. */
export function useAdminToast() {
  const toasts = useState<AdminToast[]>('admin-toasts', () => [])
  function say(text: string, tone: AdminToast['tone'] = 'success', action?: AdminToast['action']): void {
    const id = ++counter
    toasts.value = [...toasts.value.slice(-2), { id, text, tone, action }]
    setTimeout(() => dismiss(id), action ? SHOWN_FOR_ACTION : SHOWN_FOR)
  }
  function dismiss(id: number): void {
    toasts.value = toasts.value.filter(toast => toast.id !== id)
  }
  return { toasts, say, dismiss }
}
