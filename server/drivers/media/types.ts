export interface MediaFile {
  contentType: string
  /** Bytes. */
  size: number
  stream(): ReadableStream<Uint8Array>
}

/** Web sizes of pictures. A key names a picture for ever: what lies under it never changes. */
export interface MediaStore {
  put(key: string, fileName: string, bytes: Uint8Array): Promise<void>
  /** @returns null when there is no such file */
  open(key: string, fileName: string): Promise<MediaFile | null>
}

/** Folder of one picture: letters, digits and hyphens, so that it can never name a path. */
export const MEDIA_KEY = /^[a-z0-9][a-z0-9-]{0,99}$/
/** Width in pixels and format. */
export const MEDIA_FILE = /^(\d{2,4})\.(webp|avif|jpg)$/
