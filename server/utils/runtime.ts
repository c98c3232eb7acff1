import type { Settings } from '#server/config/settings.ts'
import type { Services } from '#server/domain/index.ts'
import type { Logger } from 'pino'

/** What the running server consists of; made by the start plugin, once. */
export interface Runtime {
  settings: Settings
  services: Services
  logger: Logger
  /** Whether each store answers now, in words for /health/ready. */
  health(): Promise<Record<string, 'ok' | 'unreachable'>>
  close(): Promise<void>
}

let ready: Promise<Runtime> | null = null

export function setRuntime(starting: Promise<Runtime>): void {
  ready = starting
}

/** The running server; waits while it starts. */
export function useRuntime(): Promise<Runtime> {
  if (!ready) throw new Error('The server has not begun to start')
  return ready
}
