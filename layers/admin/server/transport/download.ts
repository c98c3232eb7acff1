import { Readable } from 'node:stream'
import { createError, getRequestHeader, sendStream, setResponseHeader, setResponseHeaders, type H3Event } from 'h3'
import { hasPermission } from '#server/domain/auth/permissions.ts'
import type { Runtime } from '#server/utils/runtime.ts'
import { createAdminContext } from '../graphql/context.ts'

/**
 * Opens the door for a file of products: our own pages only, a session, and the right to change products, for costs are in
 * such files.
 */
export async function openDownload(event: H3Event, runtime: Runtime): Promise<void> {
  setResponseHeader(event, 'cache-control', 'no-store')
  const site = getRequestHeader(event, 'sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') throw createError({ statusCode: 403, message: 'This request comes from another site.' })
  const principal = await createAdminContext(event, runtime).principal()
  if (!principal) throw createError({ statusCode: 401, message: 'Sign in first.' })
  if (!hasPermission(principal.staff.role, 'product.write')) throw createError({ statusCode: 403, message: 'Your role does not allow this.' })
  if (!await runtime.services.exportLimit(principal.staff.id)) throw createError({ statusCode: 429, message: 'You have taken very many files within an hour; go on in a while.' })
}

/** Sends text as it is made, as a CSV file to be kept. */
export function sendCsv(event: H3Event, fileName: string, text: AsyncIterable<string>): Promise<void> {
  setResponseHeaders(event, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"` })
  return sendStream(event, Readable.from(text))
}
