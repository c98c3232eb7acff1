/** Runs each time the device says that it has a connection again. */
export function useWhenOnline(run: () => void): void {
  onMounted(() => window.addEventListener('online', run))
  onBeforeUnmount(() => window.removeEventListener('online', run))
}
