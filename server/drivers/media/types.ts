export interface MediaFile {
  contentType: string
  /** All of it: a web size has some hundred kilobytes at most. */
  bytes: Uint8Array
}

/** Web sizes of pictures. A key names a picture for ever: what lies under it never changes. */
export interface MediaStore {
  put(key: string, fileName: string, bytes: Uint8Array): Promise<void>
  /** @returns null when there is no such file */
  open(key: string, fileName: string): Promise<MediaFile | null>
  /** Removes files of one picture; what is not there is no fault. */
  remove(key: string, fileNames: string[]): Promise<void>
  /** Writes and reads something. @returns what is wrong, or null */
  check(): Promise<string | null>
}

/** Folder of one picture: letters, digits and hyphens, so that it can never name a path. */
const MEDIA_KEY = /^[a-z0-9][a-z0-9-]{0,99}$/
/** Width in pixels and format. */
const MEDIA_FILE = /^(\d{1,4})\.(webp|avif|jpg)$/
const CONTENT_TYPES: Record<string, string> = { webp: 'image/webp', avif: 'image/avif', jpg: 'image/jpeg' }

/** Whether a text can be the folder of a picture. */
export function isMediaKey(key: string): boolean {
  return MEDIA_KEY.test(key)
}

/** @returns null when key and name are none that a picture can have */
export function mediaName(key: string, fileName: string): { path: string, contentType: string } | null {
  const file = MEDIA_FILE.exec(fileName)
  return MEDIA_KEY.test(key) && file ? { path: `${key}/${fileName}`, contentType: CONTENT_TYPES[file[2]!]! } : null
}
