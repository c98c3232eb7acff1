/** Plain text of sanitized HTML, for descriptions that search engines show. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '\'')
    .replace(/\s+/g, ' ')
    .trim()
}

/** At most `limit` characters, cut between words. */
export function clip(text: string, limit = 155): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:]+$/, '')}…`
}

/** `1 thing`, `3 things`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A piece of a text; `match` pieces are what the shopper typed. */
export interface TextPiece {
  text: string
  match: boolean
}

/** A text cut at ranges of it, which are in order and do not overlap; offsets in UTF-16 units. */
export function markedPieces(text: string, ranges: readonly { start: number, end: number }[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const range of ranges) {
    if (range.start < end || range.end > text.length) continue
    if (range.start > end) pieces.push({ text: text.slice(end, range.start), match: false })
    pieces.push({ text: text.slice(range.start, range.end), match: true })
    end = range.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), match: false })
  return pieces
}

/** Splits a text into pieces that begin a word like one of the query's words, and the rest. */
export function highlightWords(text: string, query: string): TextPiece[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).sort((a, b) => b.length - a.length)
  if (words.length === 0) return [{ text, match: false }]
  const pattern = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const matcher = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'giu')
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of text.matchAll(matcher)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), match: false })
    pieces.push({ text: match[0], match: true })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), match: false })
  return pieces
}
