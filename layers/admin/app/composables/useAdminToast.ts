export interface AdminToast {
  id: number
  text: string
  tone: 'success' | 'critical'
}

/** Milliseconds that a message stays. */
const SHOWN_FOR = 6_000
let counter = 0

/** Short messages at the foot of the page; screen readers hear them. */
export function useAdminToast() {
  const toasts = useState<AdminToast[]>('admin-toasts', () => [])
  function say(text: string, tone: AdminToast['tone'] = 'success'): void {
    const id = ++counter
    toasts.value = [...toasts.value.slice(-2), { id, text, tone }]
    setTimeout(() => dismiss(id), SHOWN_FOR)
  }
  function dismiss(id: number): void {
    toasts.value = toasts.value.filter(toast => toast.id !== id)
  }
  return { toasts, say, dismiss }
}
