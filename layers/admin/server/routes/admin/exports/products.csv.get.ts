import { useRuntime } from '#server/utils/runtime.ts'
import { openDownload, sendCsv } from '../../../transport/download.ts'

/** GET /admin/exports/products.csv: all products in Shopify's format, as they are read (the Admin API's `productExport`). */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  await openDownload(event, runtime)
  const day = runtime.services.clock().toISOString().slice(0, 10)
  return sendCsv(event, `products-${day}.csv`, runtime.services.exportProducts())
})
