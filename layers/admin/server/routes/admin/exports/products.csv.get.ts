import { Readable } from 'node:stream'
import { hasPermission } from '#server/domain/auth/permissions.ts'
import { useRuntime } from '#server/utils/runtime.ts'
import { createAdminContext } from '../../../graphql/context.ts'

/** GET /admin/exports/products.csv: all products in Shopify's format, as they are read (the Admin API's `productExport`). */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  const { services } = runtime
  setResponseHeader(event, 'cache-control', 'no-store')
  const site = getRequestHeader(event, 'sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') throw createError({ statusCode: 403, message: 'This request comes from another site.' })
  const principal = await createAdminContext(event, runtime).principal()
  if (!principal) throw createError({ statusCode: 401, message: 'Sign in first.' })
  // Costs are in it.
  if (!hasPermission(principal.staff.role, 'product.write')) throw createError({ statusCode: 403, message: 'Your role does not allow this.' })
  if (!await services.exportLimit(principal.staff.id)) throw createError({ statusCode: 429, message: 'You have exported very often within an hour; go on in a while.' })
  const day = services.clock().toISOString().slice(0, 10)
  setResponseHeaders(event, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="products-${day}.csv"` })
  return sendStream(event, Readable.from(services.exportProducts()))
})
