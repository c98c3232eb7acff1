/** Where a web size of a picture lies below the shop's own address. */
const MEDIA_PATH = /\/media\/([a-z0-9][a-z0-9-]{0,99})\/\d{1,4}\.(?:webp|avif|jpg)$/

/** The key of the picture that an address means if it is one of a shop like this; null for all others. */
export function mediaKeyIn(url: string): string | null {
  return URL.canParse(url) ? MEDIA_PATH.exec(new URL(url).pathname)?.[1] ?? null : null
}

/** The address of a picture's largest size, for files that leave the shop: as JPEG where there is one, which everybody reads. */
export function mediaAddress(publicUrl: string, { key, widths, allFormats }: { key: string, widths: number[], allFormats?: boolean }): string {
  return `${publicUrl}/media/${key}/${widths.at(-1)}.${allFormats ? 'jpg' : 'webp'}`
}
