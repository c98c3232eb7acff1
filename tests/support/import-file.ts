import { openProductFile, type FileOptions } from '../../server/domain/catalogue/import/product-file.ts'
import { readProducts } from '../../server/domain/catalogue/import/read-products.ts'
import type { ImportedProduct, RowNote } from '../../server/domain/catalogue/import/import.types.ts'

/** All of a product file at once, as no import reads it. */
export async function readWhole(content: string | Uint8Array, currencyCode = 'EUR', options: FileOptions = {}) {
  const file = await openProductFile(typeof content === 'string' ? Buffer.from(content) : content, options)
  const products: ImportedProduct[] = []
  const refused: RowNote[] = []
  const warnings: RowNote[] = []
  for await (const group of readProducts(file, currencyCode)) {
    if (group.product) products.push(group.product)
    refused.push(...group.refused)
    warnings.push(...group.warnings)
  }
  return { file, rows: file.rows, products: products.sort((a, b) => a.line - b.line), refused: refused.sort((a, b) => a.line - b.line), warnings }
}
