/** Milliseconds between looks at the clock while nothing else happens. */
const TICK = 15_000
/** Milliseconds that the server's clock is ahead of the browser's, as its answers say. Browser only. */
let ahead = 0
/** Moves the clock of the page on; there is none while the server renders. */
let tick: (() => void) | null = null

/**
 * The moment that dates are told against: one for server and browser while a page comes to life, so that "Today" never
 * differs between them; afterwards it goes on, see `useRunningClock`.
 */
export function useOfficeClock() {
  return useState('admin-now', () => new Date().toISOString())
}

/** Lets the clock go on while the back office is open: by itself, and with each answer of the server. */
export function useRunningClock(): void {
  const now = useOfficeClock()
  const move = () => { now.value = new Date(Date.now() + ahead).toISOString() }
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    tick = move
    timer = setInterval(move, TICK)
    // Timers sleep in a tab that nobody sees.
    document.addEventListener('visibilitychange', move)
  })
  onBeforeUnmount(() => {
    tick = null
    clearInterval(timer)
    document.removeEventListener('visibilitychange', move)
  })
}

/** Sets the clock by the server's, so that what was done a moment ago never lies in the future of a slow browser. */
export function setClockBy(answer: Response): void {
  const date = Date.parse(answer.headers.get('date') ?? '')
  // The header counts whole seconds (RFC 9110, 5.6.7); what was done within that one is over.
  if (!Number.isNaN(date)) ahead = date + 1_000 - Date.now()
  tick?.()
}
