import { jwtVerify, SignJWT } from 'jose'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { RateLimiter } from '../../drivers/rate-limit/types.ts'
import type { KeyRing } from './keys.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { verifyPassword } from './password.ts'
import { foldEmail, staffRepository, type StaffMember } from './staff.repository.ts'

/** Milliseconds without a request, and altogether, after which a member has to sign in again. */
const LIMITS = { idle: 30 * 60_000, absolute: 12 * 60 * 60_000 }
/** Seconds that a token is accepted by itself; after that the session row alone decides and a new token is issued. */
const TOKEN_LIFETIME = 600
/** Milliseconds between two notes that a session is in use. */
const TOUCH_EVERY = 60_000

const ISSUER = 'zivero'
const AUDIENCE = 'zivero-admin'

const PER_ACCOUNT_AND_ADDRESS = { name: 'login', limit: 5, window: 15 * 60_000 }
const PER_ACCOUNT = { name: 'login-account', limit: 20, window: 60 * 60_000 }
const PER_ADDRESS = { name: 'login-address', limit: 50, window: 60 * 60_000 }

export interface StaffPrincipal {
  sessionId: string
  staff: StaffMember
  /** A fresh token for the cookie, when the presented one is getting old. */
  renewedToken: string | null
}

/** Who of the staff is there. The token names the session; the session row decides, on every request. */
export function createStaffSessionService({ postgres, keys, limiter, now = Date.now }: {
  postgres: PostgresConnection
  keys: KeyRing
  limiter: RateLimiter
  now?: () => number
}) {
  const { db } = postgres

  function issue(sessionId: string, staffId: string): Promise<string> {
    const issuedAt = Math.floor(now() / 1000)
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keys[0].id })
      .setSubject(staffId).setIssuer(ISSUER).setAudience(AUDIENCE)
      .setIssuedAt(issuedAt).setExpirationTime(issuedAt + TOKEN_LIFETIME)
      .sign(keys[0].secret)
  }

  async function start(staffId: string): Promise<string> {
    const session = await staffRepository.insertSession(db, staffId)
    return issue(session.id, staffId)
  }

  return {
    start,

    /** Checks a password. Unknown, disabled and wrong look and take the same. */
    async signIn(email: string, password: string, clientAddress: string): Promise<Result<{ staff: StaffMember, token: string }>> {
      const account = foldEmail(email).slice(0, 254)
      const limits = [
        [PER_ACCOUNT_AND_ADDRESS, `${account} ${clientAddress}`],
        [PER_ACCOUNT, account],
        [PER_ADDRESS, clientAddress],
      ] as const
      const allowed = await Promise.all(limits.map(([rule, subject]) => limiter.take(rule, subject)))
      if (allowed.includes(false)) return refusal('RATE_LIMITED', 'Too many tries. Wait a quarter of an hour, then try again.')
      const staff = await staffRepository.findByEmail(db, account)
      const usable = staff && !staff.disabled ? staff : null
      const right = await verifyPassword(password.slice(0, 1_024), usable?.passwordHash ?? null)
      if (!usable || !right) return refusal('INVALID_CREDENTIALS', 'E-mail and password do not belong together. Try again.')
      // Only failures are tries.
      await Promise.all(limits.map(([rule, subject]) => limiter.forgive(rule, subject)))
      return success({ staff: usable, token: await start(usable.id) })
    },

    /** @returns null when the token is not ours or its session has ended */
    async resolve(token: string): Promise<StaffPrincipal | null> {
      const claims = await verify(token)
      if (!claims) return null
      const live = await staffRepository.liveSession(db, claims.sessionId, LIMITS)
      if (!live || live.staff.id !== claims.staffId) return null
      if (now() - live.session.lastSeenAt.getTime() > TOUCH_EVERY) await staffRepository.touchSession(db, live.session.id)
      const old = now() / 1000 - claims.issuedAt > TOKEN_LIFETIME / 2
      return { sessionId: live.session.id, staff: live.staff, renewedToken: old ? await issue(live.session.id, live.staff.id) : null }
    },

    end: (sessionId: string) => staffRepository.revokeSession(db, sessionId),
  }

  /** By our own table alone; a header that names another key, or a place to fetch one from, names none. */
  function keyOf({ kid }: { kid?: string }): Uint8Array {
    const key = keys.find(({ id }) => id === kid)
    if (!key) throw new Error('unknown key')
    return key.secret
  }

  async function verify(token: string): Promise<{ sessionId: string, staffId: string, issuedAt: number } | null> {
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'sid', 'exp', 'iat'],
        // An expired token still names its session; whether that lives is asked of the session row.
        clockTolerance: LIMITS.idle / 1000,
        currentDate: new Date(now()),
      })
      const { sid, sub, iat } = payload
      if (typeof sid !== 'string' || !isUuid(sid) || !sub || !iat) return null
      return { sessionId: sid, staffId: sub, issuedAt: iat }
    }
    catch {
      return null
    }
  }
}
