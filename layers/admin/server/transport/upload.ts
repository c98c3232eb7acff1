import { getRequestHeader, setResponseHeader, setResponseStatus, type H3Event } from 'h3'
import type { StaffMember } from '#server/domain/auth/staff.repository.ts'
import type { Permission } from '#server/domain/auth/permissions.ts'
import { hasPermission } from '#server/domain/auth/permissions.ts'
import type { UserError } from '#server/domain/shared/result.ts'
import { originProblem } from '#server/utils/origin.ts'
import { readLimitedBytes } from '#server/utils/read-body.ts'
import type { Runtime } from '#server/utils/runtime.ts'
import { createAdminContext } from '../graphql/context.ts'

/** Content types that a plain form on another site could send without asking. */
const FORM_TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/|text\/plain)/i

/** Bodies that are held in memory at once, over all uploads. */
const MOST_AT_ONCE = 4
let reading = 0

export type Upload = { ok: true, bytes: Buffer, staff: StaffMember } | { ok: false, answer: { userErrors: UserError[] } }

/** Answers an upload that was refused. */
export function refuseUpload(event: H3Event, status: number, code: string, message: string): { userErrors: UserError[] } {
  setResponseStatus(event, status)
  if (status === 429 || status === 503) setResponseHeader(event, 'retry-after', 30)
  return { userErrors: [{ code, message }] }
}

/**
 * Who may upload, and what: the rules of the Admin API (origin, CSRF header, session, permission) come before the first
 * byte is read. The body is the file itself.
 */
export async function receiveUpload(event: H3Event, runtime: Runtime, { permission, maxBytes, tooLarge }: { permission: Permission, maxBytes: number, tooLarge: string }): Promise<Upload> {
  setResponseHeader(event, 'cache-control', 'no-store')
  const refuse = (status: number, code: string, message: string): Upload => ({ ok: false, answer: refuseUpload(event, status, code, message) })
  if (FORM_TYPES.test(getRequestHeader(event, 'content-type') ?? '')) return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file itself as the body, as application/octet-stream.')
  if (getRequestHeader(event, 'content-encoding')) return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body without compression.')
  const problem = originProblem(event, runtime.settings.origins)
  if (problem) return refuse(403, 'FORBIDDEN_ORIGIN', problem)
  const principal = await createAdminContext(event, runtime).principal()
  if (!principal) return refuse(401, 'UNAUTHENTICATED', 'Sign in first.')
  if (!hasPermission(principal.staff.role, permission)) return refuse(403, 'FORBIDDEN', 'Your role does not allow this.')
  if (reading >= MOST_AT_ONCE) return refuse(503, 'BUSY', 'Several files are being sent already; try again in a moment.')
  reading++
  try {
    const bytes = await readLimitedBytes(event, maxBytes)
    return bytes ? { ok: true, bytes, staff: principal.staff } : refuse(413, 'FILE_TOO_LARGE', tooLarge)
  }
  finally {
    reading--
  }
}
