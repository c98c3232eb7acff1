import { describe, expect, it } from 'vitest'
import { clip, countOf, highlightWords, markedPieces, plainText } from '../../../app/utils/text'
import { formatDay, formatDayLong, formatEstimate } from '../../../app/utils/dates'
import { LONGEST_QUERY, searchPath, searchWords } from '../../../app/utils/search-words'
import { pageFromQuery, pageNumbers } from '../../../app/utils/pagination'
import { stockText } from '../../../app/utils/stock-text'

describe('texts', () => {
  it('reads HTML as text', () => {
    expect(plainText('<p>Tea &amp; <b>coffee</b></p><p>cups</p>')).toBe('Tea & coffee cups')
  })

  it('cuts between words', () => {
    expect(clip('short')).toBe('short')
    expect(clip('one two three, four', 15)).toBe('one two three…')
  })

  it('counts', () => {
    expect([countOf(1, 'thing', 'things'), countOf(0, 'thing', 'things')]).toEqual(['1 thing', '0 things'])
  })

  it('marks the beginnings of words, also with signs in the query', () => {
    expect(highlightWords('Linen cushion Senf', 'lin cu')).toEqual([
      { text: 'Lin', match: true }, { text: 'en ', match: false }, { text: 'cu', match: true }, { text: 'shion Senf', match: false },
    ])
    expect(highlightWords('Carafe', '(.*')).toEqual([{ text: 'Carafe', match: false }])
    expect(highlightWords('Online', 'lin')).toEqual([{ text: 'Online', match: false }])
  })
})

describe('words of a search', () => {
  it('are all that is written, in any script', () => {
    for (const text of ['كوب سيراميك', '陶瓷杯子', '👨‍👩‍👧‍👦', '<img src=x onerror=alert(1)>', '(a+)+$', '%00', '\u200F\u200D']) expect(searchWords(text)).toBe(text)
  })

  it('are without what nobody sees, no store keeps or the rest would be turned by', () => {
    expect(searchWords('  mug\0vase\r\n\u202Epot\uD800 ')).toBe('mug vase pot')
    expect(searchWords('\0 \uDC00\n')).toBe('')
  })

  it('end where the field ends, also within a pair', () => {
    expect(searchWords('x'.repeat(10_000))).toHaveLength(LONGEST_QUERY)
    expect(searchWords(`${'x'.repeat(LONGEST_QUERY - 1)}🙂`)).toBe('x'.repeat(LONGEST_QUERY - 1))
    expect(searchPath(' 100 % wool\0 ')).toBe('/search?q=100%20%25%20wool')
  })
})

describe('days', () => {
  it('are those of the shop', () => {
    expect(formatDay('2026-11-25T23:30:00Z')).toBe('Thu 26 Nov')
    expect(formatDayLong('2026-11-26T10:00:00Z')).toBe('Thursday 26 November')
  })

  it('are joined to an estimate', () => {
    expect(formatEstimate({ from: '2026-11-26T10:00:00Z', to: '2026-11-26T18:00:00Z' })).toBe('Thu 26 Nov')
    expect(formatEstimate({ from: '2026-11-26T10:00:00Z', to: '2026-11-27T10:00:00Z' })).toBe('Thu 26 to Fri 27 Nov')
    expect(formatEstimate({ from: '2026-11-30T10:00:00Z', to: '2026-12-01T10:00:00Z' })).toBe('Mon 30 Nov to Tue 1 Dec')
  })
})

describe('pages', () => {
  it('are whole numbers from 1', () => {
    expect([undefined, '3', '0', '-1', '1.5', 'x', ['1'], '417', '418'].map(pageFromQuery)).toEqual([1, 3, null, null, null, null, null, 417, null])
  })

  it('leave gaps, but none of one', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(2, 3)).toEqual([1, 2, 3])
    expect(pageNumbers(5, 12)).toEqual([1, null, 4, 5, 6, null, 12])
    expect(pageNumbers(3, 5)).toEqual([1, 2, 3, 4, 5])
  })
})

describe('stockText', () => {
  it('is only urgent when it is true', () => {
    expect(stockText({ availableForSale: true, quantityAvailable: null })).toEqual({ tone: 'good', text: 'In stock' })
    expect(stockText({ availableForSale: true, quantityAvailable: 12 }).text).toBe('12 in stock')
    expect(stockText({ availableForSale: true, quantityAvailable: 1 })).toEqual({ tone: 'low', text: 'Only 1 left' })
    expect(stockText({ availableForSale: false, quantityAvailable: 0 }).tone).toBe('out')
  })
})

describe('markedPieces', () => {
  it('cuts a text at its ranges and loses nothing', () => {
    expect(markedPieces('Linen cushion Senf', [{ start: 0, end: 5 }, { start: 14, end: 18 }])).toEqual([{ text: 'Linen', match: true }, { text: ' cushion ', match: false }, { text: 'Senf', match: true }])
    expect(markedPieces('Senf', [])).toEqual([{ text: 'Senf', match: false }])
    expect(markedPieces('Senf', [{ start: 0, end: 4 }])).toEqual([{ text: 'Senf', match: true }])
  })

  it('passes over ranges that cannot be', () => {
    expect(markedPieces('Senf', [{ start: 2, end: 9 }, { start: 0, end: 1 }, { start: 0, end: 2 }]).map(({ text }) => text).join('')).toBe('Senf')
  })
})
