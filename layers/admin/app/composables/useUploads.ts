import { sendFile, SIGNED_OUT } from '../utils/send-file'
import { signInLocation } from '../utils/sign-in-location'
import { createWorkQueue } from '../utils/work-queue'

/** A picture of the library, as an upload answers it. */
export interface UploadedAsset { id: string, fileName: string, altText: string, width: number, height: number, byteSize: number, url: string }

export interface Upload {
  id: number
  name: string
  /** `preparing`: all bytes are there, the web sizes are being made. */
  state: 'waiting' | 'sending' | 'preparing' | 'failed'
  /** Part that was sent, 0 to 1. */
  progress: number
  /** Why it failed. */
  message: string | null
}

/** Files that are sent at once; the shop makes one picture ready after the other. */
const AT_ONCE = 2
const MOST_BYTES = 20 * 1024 * 1024
/** Milliseconds until a shop that is busy is asked again, and how often. */
const BUSY_PAUSE = 3_000
const BUSY_TRIES = 20
let counter = 0

/** Sends pictures to the media library, a few at once. What is done leaves the list. */
export function useUploads(onAsset: (asset: UploadedAsset) => void) {
  const uploads = ref<Upload[]>([])
  const files = new Map<number, { file: File, stop: AbortController }>()
  const route = useRoute()
  let done = 0

  const patch = (id: number, change: Partial<Upload>) => { uploads.value = uploads.value.map(upload => upload.id === id ? { ...upload, ...change } : upload) }
  const remove = (id: number) => {
    files.delete(id)
    uploads.value = uploads.value.filter(upload => upload.id !== id)
  }

  async function send(id: number): Promise<void> {
    const entry = files.get(id)
    // Taken back while it waited.
    if (!entry) return
    const { file, stop } = entry
    patch(id, { state: 'sending', progress: 0, message: null })
    const address = `/admin/assets?name=${encodeURIComponent(file.name.slice(-200))}`
    for (let tries = 1; ; tries++) {
      const result = await sendFile<{ asset: UploadedAsset, userErrors: [] }>(address, file, part => patch(id, { progress: part, state: part === 1 ? 'preparing' : 'sending' }), stop.signal)
      if (result.ok) {
        done++
        remove(id)
        return onAsset(result.answer.asset)
      }
      const { code, message } = result.refusal
      if (code === 'CANCELLED') return remove(id)
      if (code === SIGNED_OUT) return void navigateTo(signInLocation(route.fullPath))
      if (code !== 'BUSY' || tries === BUSY_TRIES) return patch(id, { state: 'failed', message })
      patch(id, { state: 'waiting', progress: 0 })
      await new Promise(resolve => setTimeout(resolve, BUSY_PAUSE))
    }
  }

  const queue = createWorkQueue(AT_ONCE, send)

  function add(list: Iterable<File>): void {
    for (const file of list) {
      const id = ++counter
      files.set(id, { file, stop: new AbortController() })
      const tooLarge = file.size > MOST_BYTES
      uploads.value = [...uploads.value, { id, name: file.name || 'Pasted picture', state: tooLarge ? 'failed' : 'waiting', progress: 0, message: tooLarge ? 'The file is larger than 20 MB; save the picture smaller.' : null }]
      if (!tooLarge) queue.put(id)
    }
  }

  function cancel(id: number): void {
    files.get(id)?.stop.abort()
    if (uploads.value.some(upload => upload.id === id && (upload.state === 'waiting' || upload.state === 'failed'))) remove(id)
  }

  function retry(id: number): void {
    files.set(id, { file: files.get(id)!.file, stop: new AbortController() })
    patch(id, { state: 'waiting', message: null })
    queue.put(id)
  }

  onBeforeUnmount(() => files.forEach(({ stop }) => stop.abort()))
  return { uploads: readonly(uploads), add, cancel, retry, cancelAll: () => [...files.keys()].forEach(cancel), doneCount: () => done }
}
