import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { UserError } from '../output.ts'
import { writePrivateJson } from './private-file.ts'

const schema = z.object({
  /** Root of all derived keys of a trial; a live shop is told its own. */
  authSecret: z.string().min(32),
  /** Password of the embedded PostgreSQL's superuser. */
  postgresPassword: z.string().min(32),
})

export type Secrets = z.infer<typeof schema>

/** Reads the data directory's secrets, making them the first time. */
export function readOrMakeSecrets(path: string): Secrets {
  if (!existsSync(path)) {
    const secrets = { authSecret: randomBytes(48).toString('base64url'), postgresPassword: randomBytes(32).toString('base64url') }
    writePrivateJson(path, secrets)
    return secrets
  }
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  }
  catch {
    throw new UserError(`${path} cannot be read or is damaged; restore it from a backup: the embedded database opens only with its password.`)
  }
}
