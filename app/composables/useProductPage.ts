import type { ProductDetailQuery } from '~/graphql/generated/shop'
import type { Crumb } from '~/utils/structured-data'

type Product = NonNullable<ProductDetailQuery['product']>

/** What the product page derives from its product and the variant that the address names. */
export function useProductPage(product: Ref<Product>) {
  const route = useRoute()
  const absolute = useSiteUrl()
  const path = computed(() => `/products/${product.value.slug}`)
  const variants = computed(() => product.value.variants.nodes)
  const requested = computed(() => typeof route.query.variant === 'string' ? route.query.variant : null)
  const variant = computed(() => pickVariant(variants.value, requested.value))
  const single = computed(() => isSingleVariant(product.value.options, variants.value.length))
  const options = computed(() => variant.value && !single.value ? optionChoices(product.value.options, variants.value, variant.value) : [])
  const leading = computed(() => new Set(variants.value.flatMap(entry => entry.image?.id ?? [])))
  const media = computed(() => orderedMedia(product.value.media.nodes, variant.value?.image, leading.value))

  /** What can be bought in place of the chosen variant. */
  const nearest = computed(() => variant.value ? nearestInStock(variants.value, variant.value) : [])

  /** The narrowest collection that the product is in. */
  const narrowest = computed(() => {
    const collections = product.value.collections.nodes
    return collections.find(entry => entry.parent) ?? collections[0]
  })
  const home = computed(() => narrowest.value && { title: narrowest.value.title, path: `/collections/${narrowest.value.slug}` })
  const crumbs = computed<Crumb[]>(() => {
    const parent = narrowest.value?.parent
    return [
      { title: 'Home', path: '/' },
      ...(parent ? [{ title: parent.title, path: `/collections/${parent.slug}` }] : []),
      ...(home.value ? [home.value] : []),
      { title: product.value.title },
    ]
  })
  const description = computed(() => product.value.seo.description || clip(plainText(product.value.descriptionHtml)))

  useShopSeo(() => ({
    title: product.value.seo.title || product.value.title,
    description: description.value,
    path: path.value,
    type: 'product',
    image: product.value.featuredImage,
    price: variant.value ? { amount: toDecimalString(variant.value.price), currencyCode: variant.value.price.currencyCode } : null,
    structuredData: [
      productStructuredData({
        slug: product.value.slug,
        title: product.value.title,
        vendor: product.value.vendor,
        description: plainText(product.value.descriptionHtml) || product.value.title,
        images: product.value.media.nodes.map(asset => absolute(asset.url)),
        variants: variants.value.map(entry => ({ ...entry, image: entry.image ? { url: absolute(entry.image.url) } : null })),
      }, absolute('')),
      breadcrumbStructuredData(crumbs.value, absolute('')),
    ],
  }))

  return { path, variant, nearest, options, media, home, crumbs }
}
