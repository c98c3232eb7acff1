import * as operations from '../../app/graphql/generated/shop.ts'

const sources = new Set(Object.values(operations).map(String))

/** Whether a document is one of the storefront's own, letter for letter. */
export function isShopOperation(source: string): boolean {
  return sources.has(source)
}
