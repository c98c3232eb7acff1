import type { Result } from '../../domain/shared/result.ts'

/** A picture made ready for the web. */
export interface WebPicture {
  /** Pixels of the largest size. */
  width: number
  height: number
  /** Widths in pixels for which there is a file in each format, ascending. */
  widths: number[]
  files: { name: string, bytes: Uint8Array }[]
}

/** Makes the fixed web sizes of an uploaded picture. */
export interface PictureProcessor {
  /**
   * Names what the sizes are made by: the same bytes give the same files as long as it stays.
   */
  recipe: string
  /**
   * Decodes and encodes again, so that nothing of the upload itself is ever served. Only the first frame is taken,
   * turned as the camera held it, without any metadata.
   *
   * @returns a refusal (`UNSUPPORTED_TYPE`, `PICTURE_DAMAGED`, `PICTURE_TOO_LARGE`, `PICTURE_TIMEOUT`) when it is none that can be used
   */
  process(bytes: Uint8Array): Promise<Result<WebPicture>>
}
