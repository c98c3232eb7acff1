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

/** Those that have a content. */
function present(contents: Record<string, string | number | null | undefined>): [name: string, content: string][] {
  return Object.entries(contents).flatMap(([name, content]) => content ? [[name, String(content)]] : [])
}

/**
 * Title, description, canonical, Open Graph and structured data of a page. Written out, since Nuxt's `useSeoMeta` brings
 * a list of all names there are to the browser.
 */
export function useShopSeo(seo: () => ShopSeo): void {
  const absolute = useSiteUrl()
  useHead(() => {
    const { title, description, path, image, type = 'website', noindex, price, structuredData = [] } = seo()
    const size = sizeOf(image)
    return {
      title,
      meta: [
        ...present({ description, 'robots': noindex ? 'noindex' : null, 'twitter:card': image ? 'summary_large_image' : 'summary' }).map(([name, content]) => ({ name, content })),
        ...present({
          'og:title': title,
          'og:description': description,
          'og:type': type,
          'og:url': noindex ? null : absolute(path),
          'og:image': image && absolute(image.shareUrl),
          'og:image:width': size?.width,
          'og:image:height': size?.height,
          'og:image:alt': image?.altText,
          'product:price:amount': price?.amount,
          'product:price:currency': price?.currencyCode,
        }).map(([property, content]) => ({ property, content })),
      ],
      link: noindex ? [] : [{ rel: 'canonical', href: absolute(path) }],
      script: structuredData.map((data, index) => ({ key: `structured-data-${index}`, type: 'application/ld+json', innerHTML: serializeStructuredData(data) })),
    }
  })
}
