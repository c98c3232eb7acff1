import { getCookie, setCookie, type H3Event } from 'h3'
import { cartKey } from '#server/domain/cart/cart.service.ts'
import { randomToken } from '#server/domain/shared/ids.ts'

/** Seconds; as long as the store keeps a cart. */
const LIFETIME = 30 * 24 * 60 * 60
const SECRET = /^[\w-]{43}$/

/** The caller's guest cart: its cookie holds the secret, the rest of the shop only knows the key made of it. */
export interface CartSession {
  /** Key of the cart that the caller has; null without a cookie. */
  readonly key: string | null
  /** Key to write under; makes a new secret when there is none. */
  keyForWriting(): string
  /** Sets the cookie, after something was stored. */
  keep(): void
}

export function cartCookieName(secure: boolean): string {
  return secure ? '__Host-zivero_cart' : 'zivero_cart'
}

export function readCartSession(event: H3Event, secure: boolean): CartSession {
  const name = cartCookieName(secure)
  const cookie = getCookie(event, name)
  let secret = cookie && SECRET.test(cookie) ? cookie : null
  return {
    get key() {
      return secret ? cartKey(secret) : null
    },
    keyForWriting() {
      secret ??= randomToken()
      return cartKey(secret)
    },
    keep() {
      if (secret) setCookie(event, name, secret, { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: LIFETIME })
    },
  }
}
