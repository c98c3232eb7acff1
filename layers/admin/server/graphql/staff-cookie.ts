import { deleteCookie, getCookie, setCookie, type H3Event } from 'h3'

const name = (secure: boolean) => secure ? '__Secure-zivero_staff' : 'zivero_staff'

/** Only the back office ever receives it, and no other site can make the browser send it. */
const options = (secure: boolean) => ({ httpOnly: true, secure, sameSite: 'strict' as const, path: '/admin' })

/** Seconds; the session row ends earlier by itself. */
const LIFETIME = 12 * 60 * 60

export function readStaffCookie(event: H3Event, secure: boolean): string | null {
  return getCookie(event, name(secure)) ?? null
}

export function setStaffCookie(event: H3Event, secure: boolean, token: string): void {
  setCookie(event, name(secure), token, { ...options(secure), maxAge: LIFETIME })
}

export function clearStaffCookie(event: H3Event, secure: boolean): void {
  deleteCookie(event, name(secure), options(secure))
}
