import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { createBoundedQueue } from '../shared/bounded-queue.ts'

const derive = promisify(argon2)

/** OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane at least. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Two hashes at a time, a short queue: sign-ins must not become the way to stop the shop. */
const limited = createBoundedQueue(2, 32)

function tag(password: string, nonce: Buffer, parameters: typeof PARAMETERS): Promise<Buffer> {
  return limited(() => derive('argon2id', { ...parameters, message: password.normalize('NFC'), nonce }) as Promise<Buffer>)
}

/** @returns a PHC string, `$argon2id$v=19$m=...,t=...,p=...$salt$tag` */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const derived = await tag(password, nonce, PARAMETERS)
  const { memory, passes, parallelism } = PARAMETERS
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(derived)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
/** Compared with when there is nothing to compare, so that an unknown account takes as long as a wrong password. */
const DUMMY = `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(32))}`

/** @param phc null for an account without a password: never right, but it takes the same time */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const match = PHC.exec(phc ?? DUMMY)
  if (!match) return false
  const expected = Buffer.from(match[5]!, 'base64')
  const derived = await tag(password, Buffer.from(match[4]!, 'base64'), {
    memory: Number(match[1]), passes: Number(match[2]), parallelism: Number(match[3]), tagLength: expected.length,
  })
  return timingSafeEqual(derived, expected) && phc !== null
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

/** The passwords that are tried first everywhere; a longer list comes with customer accounts. */
const COMMON = new Set(['password', 'passwort', '12345678', '123456789', '1234567890', 'qwertyui', 'qwerty123', 'iloveyou', 'admin123', 'administrator', 'letmein1', 'welcome1', 'superadmin', 'changeme', '11111111', '00000000', 'abcd1234', 'password1', 'hallo123'])

/** @returns what is wrong with a new password, in words; null when it may be used */
export function passwordProblem(password: string, email: string): string | null {
  const text = password.normalize('NFC')
  if ([...text].length < 8) return 'Use at least 8 characters.'
  if ([...text].length > 256) return 'Use at most 256 characters.'
  const folded = text.toLowerCase()
  if (COMMON.has(folded) || folded === email.split('@')[0]!.toLowerCase()) return 'This password is too easy to guess. Use a longer one, for example four unrelated words.'
  return null
}
