import type { ShareImageFragment } from '~/graphql/generated/shop'
import type { StructuredData } from '~/utils/structured-data'

export interface ShopSeo {
  /** Without the shop's name; null on the home page. */
  title: string | null
  description?: string
  /** Path of the one address that stands for this page; query only when it is part of the identity. */
  path: string
  /** What networks show beside a link; at most 1200 px wide, its sizes are those of the original. */
  image?: ShareImageFragment | null
  type?: 'website' | 'product' | 'article'
  noindex?: boolean
  price?: { amount: string, currencyCode: string } | null
  structuredData?: StructuredData[]
}

/** An address of this shop from a path; absolute ones pass. The site's address never comes from the request. */
export function useSiteUrl(): (path: string) => string {
  const base = String(useRuntimeConfig().public.siteUrl ?? '').replace(/\/$/, '')
  return path => /^https?:\/\//.test(path) ? path : base + path
}

const SHARE_WIDTH = 1200

/** The size that the shared picture has after it was brought down to 1200 px. */
function sizeOf(image: ShareImageFragment | null | undefined): { width: number, height: number } | null {
  if (!image?.width || !image.height) return null
  const scale = Math.min(1, SHARE_WIDTH / image.width)
  return { width: Math.round(image.width * scale), height: Math.round(image.height * scale) }
}

/** Title, description, canonical, Open Graph and structured data of a page. */
export function useShopSeo(seo: () => ShopSeo): void {
  const absolute = useSiteUrl()
  const current = computed(seo)
  useSeoMeta({
    title: () => current.value.title,
    description: () => current.value.description || null,
    robots: () => current.value.noindex ? 'noindex' : null,
    ogTitle: () => current.value.title,
    ogDescription: () => current.value.description || null,
    ogType: () => (current.value.type ?? 'website') as 'website',
    ogUrl: () => current.value.noindex ? null : absolute(current.value.path),
    ogImage: () => current.value.image ? absolute(current.value.image.shareUrl) : null,
    ogImageWidth: () => sizeOf(current.value.image)?.width ?? null,
    ogImageHeight: () => sizeOf(current.value.image)?.height ?? null,
    ogImageAlt: () => current.value.image?.altText || null,
    twitterCard: () => current.value.image ? 'summary_large_image' : 'summary',
  })
  useHead({
    link: () => current.value.noindex ? [] : [{ rel: 'canonical', href: absolute(current.value.path) }],
    meta: () => current.value.price
      ? [
          { property: 'product:price:amount', content: current.value.price.amount },
          { property: 'product:price:currency', content: current.value.price.currencyCode },
        ]
      : [],
    script: () => (current.value.structuredData ?? []).map((data, index) => ({
      key: `structured-data-${index}`,
      type: 'application/ld+json',
      innerHTML: serializeStructuredData(data),
    })),
  })
}
