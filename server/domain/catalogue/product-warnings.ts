import { gtinProblem } from '#shared/utils/gtin.ts'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { UserError } from '../shared/result.ts'

/** What is saved as it is and is worth a second look: barcodes that marketplaces will refuse. */
export function productWarnings({ variants }: Pick<ProductDocument, 'variants'>): UserError[] {
  return variants.flatMap(({ barcode }, index) => {
    const problem = barcode === undefined ? null : gtinProblem(barcode)
    if (!problem) return []
    const message = problem === 'length'
      ? `${barcode} has ${barcode!.length} digits; a GTIN has 8, 12, 13 or 14.`
      : `The last digit of ${barcode} does not fit the others. Compare it with the label.`
    return [{ code: 'GTIN_INVALID', message, field: ['variants', String(index), 'barcode'] }]
  })
}
