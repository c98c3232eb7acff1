/** A refusal that stands in the answer itself. */
export interface UploadRefusal { code: string, message: string }

export type SendResult<T> = { ok: true, answer: T } | { ok: false, refusal: UploadRefusal }

/** Milliseconds that a file may take. */
const UPLOAD_TIME = 600_000

/** A session that has ended: signing in again helps, trying again does not. */
export const SIGNED_OUT = 'UNAUTHENTICATED'

/**
 * Sends a file as the body of a request. Unlike `fetch` it tells how far it is.
 *
 * @param onProgress hears the part that was sent, 0 to 1
 * @param signal stops it; the result is then a refusal with the code `CANCELLED`
 */
export function sendFile<T extends { userErrors: UploadRefusal[] }>(address: string, file: Blob, onProgress: (part: number) => void, signal: AbortSignal): Promise<SendResult<T>> {
  return new Promise((resolve) => {
    const refuse = (code: string, message: string) => resolve({ ok: false, refusal: { code, message } })
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-zivero-csrf', '1')
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => refuse('NETWORK', 'The shop could not be reached. Check the connection and try again.')
    request.timeout = UPLOAD_TIME
    request.ontimeout = () => refuse('NETWORK', 'The connection is too slow for this file. Try again, or make it smaller.')
    request.onabort = () => refuse('CANCELLED', 'Stopped.')
    request.onload = () => {
      const answer = request.response as T | null
      const refused = answer?.userErrors?.[0]
      if (refused) resolve({ ok: false, refusal: refused })
      else if (request.status >= 200 && request.status < 300 && answer) resolve({ ok: true, answer })
      else refuse('INTERNAL', 'Something went wrong on our side. Try again in a moment.')
    }
    if (signal.aborted) return refuse('CANCELLED', 'Stopped.')
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
