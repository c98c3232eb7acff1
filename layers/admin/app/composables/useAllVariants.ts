import { AdminProductVariantsDocument, type AdminProductDetailFragment, type AdminVariantDetailFragment } from '../graphql/generated/admin'

/** A product has at most 2,000 variants, 100 to a page. */
const MOST_PAGES = 20

/**
 * The variants of a product that its first page of 100 left out. Who saves in between is noticed when the product is
 * saved: its version is of the first page.
 */
export function useAllVariants() {
  const nuxt = useNuxtApp()

  /** @throws GraphQLRequestError when the shop cannot be reached */
  async function others({ id, variants }: AdminProductDetailFragment): Promise<AdminVariantDetailFragment[]> {
    const found: AdminVariantDetailFragment[] = []
    let after = variants.nodes.length < variants.totalCount ? variants.pageInfo.endCursor : null
    for (let page = 1; after && page < MOST_PAGES; page++) {
      const variables = { id, after }
      const answer = await nuxt.runWithContext(() => runAdminOperation(AdminProductVariantsDocument, variables))
      const next = answer.product?.variants
      found.push(...next?.nodes ?? [])
      after = next?.pageInfo.hasNextPage ? next.pageInfo.endCursor : null
    }
    return found
  }

  return {
    others,
    /** The product with all of them. */
    async whole(product: AdminProductDetailFragment): Promise<AdminProductDetailFragment> {
      return withVariants(product, await others(product))
    },
  }
}

export const withVariants = (product: AdminProductDetailFragment, others: readonly AdminVariantDetailFragment[]): AdminProductDetailFragment =>
  others.length === 0 ? product : { ...product, variants: { ...product.variants, nodes: [...product.variants.nodes, ...others] } }
