import { rmSync } from 'node:fs'

/** Removes a folder of a test. Whoever wrote there may be just ending: what appears meanwhile is removed as well. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
