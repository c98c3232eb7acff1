import type { Settings } from '#server/config/settings.ts'
import { connectRedis } from '#server/drivers/redis/client.ts'
import { UserError } from '../output.ts'

/** A Redis that is named but cannot be used stops the start, before anything long is done. */
export async function assertRedisReachable({ redisUrl }: Pick<Settings, 'redisUrl'>): Promise<void> {
  if (!redisUrl) return
  const connection = await connectRedis(redisUrl, () => {}).catch((error: Error) => {
    throw new UserError(error.message)
  })
  await connection.close()
}
