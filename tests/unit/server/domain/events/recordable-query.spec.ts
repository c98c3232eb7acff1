import { describe, expect, it } from 'vitest'
import { foldQuery, isShowable, recordableQuery } from '#server/domain/events/recordable-query.ts'
import { isCrawler } from '#server/domain/events/visitor.ts'

describe('what is kept of a query', () => {
  it.each([
    ['  Linen   THROW ', 'linen throw'], ['Ｖａｓｅ', 'vase'], ['va\u0000se', 'va se'], ['va\u200Bse', 'va se'], ['half \uD800 pair', 'half \uFFFD pair'], ['Größe 40', 'größe 40'], ['tn-2110', 'tn-2110'],
  ])('%j becomes %j', (text, kept) => {
    expect(recordableQuery(text, false)).toBe(kept)
  })

  it.each([
    ['nothing', ''], ['signs alone', '?!… 🍵'], ['a mail address', 'order of anna@example.com'], ['a telephone number', '+49 176 1234567'], ['a card number', '4242 4242 4242 4242'],
    ['very many words', 'vase '.repeat(30)], ['ten kilobytes', 'x'.repeat(10_000)],
  ])('of %s it is nothing', (_name, text) => {
    expect(recordableQuery(text, false)).toBeNull()
  })

  it('is the number of an article that the shop has', () => {
    expect(recordableQuery('4006381333931', true)).toBe('4006381333931')
  })

  it('is shown to others only when it is short and no number of somebody', () => {
    expect(['linen throw', 'mug 350 ml', 'one two three four five', 'post box 12345', 'anna@example', 'w'.repeat(41)].map(isShowable)).toEqual([true, true, false, false, false, false])
  })

  it('compares without case and spaces', () => {
    expect(foldQuery(' Returns\t') === foldQuery('returns')).toBe(true)
  })
})

describe('crawlers', () => {
  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116 Safari/537.36',
    'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 'facebookexternalhit/1.1', 'Baiduspider+(+http://www.baidu.com/search/spider.htm)', 'Yahoo! Slurp', 'GPTBot/1.2', 'UptimeMonitor/2',
  ])('%s is one', (userAgent) => {
    expect(isCrawler({ address: '', userAgent })).toBe(true)
  })

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36',
    'node', 'curl/8.5.0', '', 'Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36',
  ])('%s is none', (userAgent) => {
    expect(isCrawler({ address: '', userAgent })).toBe(false)
  })
})
