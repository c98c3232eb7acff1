import type { RateLimiter } from '../../drivers/rate-limit/types.ts'
import { refusal, success, type Result } from '../shared/result.ts'

/** A season's pictures in an afternoon; each costs seconds of work. */
const RULE = { name: 'upload', limit: 1_000, window: 3_600_000 }

/** Whether a member of staff may store one more picture now. */
export function createUploadLimit(limiter: Pick<RateLimiter, 'take'>) {
  return async function mayUpload(staffId: string): Promise<Result<null>> {
    return await limiter.take(RULE, staffId) ? success(null) : refusal('RATE_LIMITED', 'You have stored very many pictures within an hour; go on in a while.')
  }
}
