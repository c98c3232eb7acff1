import type { RateLimiter } from '../../../drivers/rate-limit/types.ts'

/** The whole catalogue each time. */
const RULE = { name: 'export', limit: 30, window: 3_600_000 }

/** Whether a member of staff may export once more now. */
export function createExportLimit(limiter: Pick<RateLimiter, 'take'>) {
  return (staffId: string): Promise<boolean> => limiter.take(RULE, staffId)
}
