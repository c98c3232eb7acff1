import type { AssetValue } from './schema-types.ts'

/** Address of the smallest web size that is not smaller than wanted; remote pictures answer their own. */
export function assetUrl(asset: AssetValue, width?: number | null): string {
  if (!asset.key || !asset.widths?.length) return asset.url ?? ''
  const wanted = width ?? Number.MAX_SAFE_INTEGER
  const size = asset.widths.find(candidate => candidate >= wanted) ?? asset.widths.at(-1)!
  return `/media/${asset.key}/${size}.webp`
}

/** `address 320w, address 640w ...`; null for remote pictures. */
export function assetSrcset(asset: AssetValue, format: 'webp' | 'avif' = 'webp'): string | null {
  if (!asset.key || !asset.widths?.length) return null
  return asset.widths.map(width => `/media/${asset.key}/${width}.${format} ${width}w`).join(', ')
}
