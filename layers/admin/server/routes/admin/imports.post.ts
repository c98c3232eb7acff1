import { MOST_FILE_BYTES } from '#server/domain/catalogue/import/product-imports.ts'
import { useRuntime } from '#server/utils/runtime.ts'
import { receiveUpload, refuseUpload } from '../../transport/upload.ts'

/**
 * POST /admin/imports?name=products.csv: takes a product file in and begins to look it through. With `&columns=ask` it waits
 * where the name of a column does not tell what it is. The body is the file, also gzipped; the answer is `{ import: { id }, userErrors }`. What is found, and applying it, is the Admin API's
 * (`productImport`, `productImportRun`).
 */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  const upload = await receiveUpload(event, runtime, { permission: 'product.write', maxBytes: MOST_FILE_BYTES, tooLarge: 'The file is larger than 96 MB; import it in parts, or send it gzipped.' })
  if (!upload.ok) return { import: null, ...upload.answer }
  if (upload.bytes.byteLength === 0) return { import: null, ...refuseUpload(event, 422, 'FILE_EMPTY', 'The file is empty.') }
  const { name, columns } = getQuery(event)
  const { id } = await runtime.services.productImports.create({ bytes: upload.bytes, fileName: typeof name === 'string' ? name : '', actor: upload.staff.name, options: { asksForColumns: columns === 'ask' } })
  return { import: { id }, userErrors: [] }
})
