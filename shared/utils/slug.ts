/** Letters that do not fall apart into a base letter and an accent. */
const SPECIAL: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ä: 'ae', ö: 'oe', ü: 'ue' }

/** Makes a URL name of a title: lower case letters, digits and hyphens; empty when nothing of the kind is in it. */
export function slugify(title: string): string {
  return title.toLowerCase()
    .replace(/[ßæœøđłäöü]/g, letter => SPECIAL[letter] ?? letter)
    .normalize('NFKD').replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
    .slice(0, 120).replace(/-+$/, '')
}

/** What may stand in an address as it is. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
