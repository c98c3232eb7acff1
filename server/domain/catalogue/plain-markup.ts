/** What may stand in an element, by its name; the description itself is `''`. */
const INLINE = ['strong', 'b', 'em', 'i']
const INSIDE: Record<string, readonly string[]> = {
  '': ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', ...INLINE],
  'p': INLINE, 'h2': INLINE, 'h3': INLINE, 'h4': INLINE,
  'ul': ['li'], 'ol': ['li'],
  'li': INLINE,
  'blockquote': ['p'],
  'strong': INLINE, 'b': INLINE, 'em': INLINE, 'i': INLINE,
}
const MARK = /<(?:br \/|(\/?)([a-z1-6]+))>/y
/** Text as a sanitizer writes it: nothing that it would escape or decode. */
const TEXT = /[^<>&\0]+/y

/**
 * Whether a description is nothing but bare elements in their order and text without special characters: most are. A
 * sanitizer gives such a one back as it is, so it need not be asked. That is not only for its time: each call leaves
 * kilobytes that only a collection of the whole heap frees, for the classes that it makes outlive everything they hold.
 */
export function isPlainMarkup(html: string): boolean {
  const open = ['']
  for (let at = 0; at < html.length;) {
    TEXT.lastIndex = MARK.lastIndex = at
    if (TEXT.test(html)) {
      at = TEXT.lastIndex
      continue
    }
    const [mark, closes, name] = MARK.exec(html) ?? []
    if (mark === undefined) return false
    at += mark.length
    if (name === undefined) continue
    if (closes ? open.pop() !== name : !INSIDE[open.at(-1)!]?.includes(name)) return false
    if (!closes) open.push(name)
  }
  return open.length === 1
}
