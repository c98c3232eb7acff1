import sanitize from 'sanitize-html'
import { isPlainMarkup } from './plain-markup.ts'

/** Keeps what a description needs and nothing that could run, load or restyle. */
export function sanitizeHtml(html: string): string {
  return isPlainMarkup(html) ? html.trim() : sanitizeAny(html)
}

/** The same for any markup, by a parser. */
export function sanitizeAny(html: string): string {
  return sanitize(html, {
    allowedTags: ['p', 'br', 'strong', 'b', 'em', 'i', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: {
      h1: 'h2',
      a: (tagName, attributes) => ({ tagName, attribs: { ...(attributes.href ? { href: attributes.href } : {}), rel: 'noopener nofollow' } }),
    },
  }).trim()
}

/** The text of a description, e.g. for search results. */
export function htmlToText(html: string): string {
  const spaced = html.replace(/<(\/p|\/li|\/h\d|br\s*\/?)>/gi, '$& ')
  return isPlainMarkup(html) ? inOneLine(spaced.replaceAll(/<[^>]*>/g, '')) : anyToText(spaced)
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The same for any markup, by a parser. */
export function anyToText(html: string): string {
  return inOneLine(sanitize(html, { allowedTags: [], allowedAttributes: {} })
    .replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\''))
}
