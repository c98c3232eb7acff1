import { useRuntime } from '#server/utils/runtime.ts'
import { openDownload, sendCsv } from '../../../../transport/download.ts'

/** GET /admin/imports/:id/refused.csv: the products of an import that need a person, to be mended and sent again. */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  await openDownload(event, runtime)
  const { productImports } = runtime.services
  const job = await productImports.find(getRouterParam(event, 'id') ?? '')
  if (!job) throw createError({ statusCode: 404, message: 'This import is not there any more.' })
  return sendCsv(event, 'refused-rows.csv', productImports.refusedRows(job))
})
