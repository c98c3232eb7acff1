import type { Result } from '../../domain/shared/result.ts'

/** Fetches files from addresses that people name. */
export interface RemoteFiles {
  /**
   * @param maxBytes counted while they arrive
   * @returns a refusal: `ADDRESS_NOT_ALLOWED`, `FILE_TOO_LARGE`, `NOT_FOUND` for good; `UNREACHABLE`, when another try may help
   */
  fetch(url: string, maxBytes: number): Promise<Result<Uint8Array>>
}
