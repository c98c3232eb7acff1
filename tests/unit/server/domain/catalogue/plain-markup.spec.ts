import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainMarkup } from '#server/domain/catalogue/plain-markup.ts'
import { anyToText, htmlToText, sanitizeAny, sanitizeHtml } from '#server/domain/catalogue/sanitize-html.ts'

it.each([
  '', 'Only text', '<p>One "quoted" word</p>', '<h2>Care</h2><ul><li>Wash <strong>cold</strong></li><li>Dry</li></ul>', '<p>a<br />b</p>\n<blockquote><p>c</p></blockquote>',
])('knows %j as plain', (html) => {
  expect(isPlainMarkup(html)).toBe(true)
})

it.each([
  '<p onclick="x()">a</p>', '<p >a</p>', '<P>a</P>', '<script>a</script>', '<p>a', 'a</p>', '<p><ul><li>a</li></ul></p>', 'a & b', 'a &lt; b', 'a > b', '<p>a\0</p>', '<br>', '<b><p>a</p></b>', '<a>a</a>', '<!-- a -->', '<constructor>a</constructor>',
])('leaves %j to the parser', (html) => {
  expect(isPlainMarkup(html)).toBe(false)
})

it('takes nothing for plain that the parser would change', { timeout: 60_000 }, () => {
  const part = fc.constantFrom('<p>', '</p>', '<ul>', '</ul>', '<li>', '</li>', '<b>', '</b>', '<em>', '</em>', '<h2>', '</h2>', '<blockquote>', '</blockquote>', '<br />', '<br>', '<a href="x">', '</a>', 'word', ' ', '\n', '"', '\'', '&amp;', '&', '<', '>', '<p', '/>', '\u00A0', '<table>', '<script>', '</script>', '=', '<3', '</', '<P>')
  // Pairs make plain ones frequent.
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof({ maxDepth: 4 }, part, fc.tuple(fc.constantFrom('p', 'ul', 'li', 'b', 'em', 'i', 'strong', 'h2', 'h4', 'ol', 'blockquote'), fc.array(tie('tree'), { maxLength: 3 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`)),
  }))
  let plain = 0
  fc.assert(fc.property(fc.array(tree, { maxLength: 4 }).map(parts => parts.join('')), (html) => {
    if (isPlainMarkup(html)) plain++
    expect(sanitizeHtml(html)).toBe(sanitizeAny(html))
    expect(htmlToText(html)).toBe(anyToText(html.replace(/<(\/p|\/li|\/h\d|br\s*\/?)>/gi, '$& ')))
  }), { numRuns: 4_000 })
  expect(plain).toBeGreaterThan(200)
})
