import { describe, expect, it } from 'vitest'
import { fold } from '../../../../../../server/drivers/search/local/text/fold.ts'
import { languageOf, stemEnglish, stemGerman, stemmerOf } from '../../../../../../server/drivers/search/local/text/stem.ts'
import { chunksOf, readChunk } from '../../../../../../server/drivers/search/local/text/tokens.ts'

describe('fold', () => {
  it.each([['CAFÉ', 'cafe'], ['Straße', 'strasse'], ['Œuvre', 'oeuvre'], ['Łódź', 'lodz'], ['ＡＢＣ１', 'abc1'], ['ﬁne', 'fine']])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('readChunk', () => {
  it.each([
    ['TN-2110', ['tn', '2110'], ['tn2110']],
    ['16GB', ['16', 'gb'], ['16gb']],
    ['3,5mm', ['3.5', 'mm'], ['3.5mm']],
    ['wi-fi', ['wi', 'fi'], ['wifi']],
    ['men\'s', ['mens'], []],
    ['l\'eau', ['l', 'eau'], ['leau']],
    ['C-EXV16', ['c', 'exv', '16'], ['exv16', 'cexv16']],
    ['a1b2c3d4', ['a1b2c3d4'], []],
    ['東京都', ['東京', '京都'], []],
  ])('reads %s', (raw, parts, joins) => {
    expect(readChunk(raw)).toEqual({ parts, joins })
  })

  it('says where a run stands', () => {
    expect([...chunksOf('a  TN-2110, b')].map(({ start, end }) => [start, end])).toEqual([[0, 1], [3, 10], [12, 13]])
  })
})

describe('stems', () => {
  it.each([['cases', 'case'], ['batteries', 'battery'], ['boxes', 'box'], ['glass', 'glass'], ['shoes', 'shoe'], ['bus', 'bus'], ['dishes', 'dish']])('English: %s is %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem)
  })

  it.each([['lampe', 'lampen'], ['stuhl', 'stuhle'], ['stuehle', 'stuhl'], ['kinder', 'kind'], ['tisch', 'tische'], ['betten', 'bett'], ['tassen', 'tasse'], ['hauser', 'haus'], ['haeuser', 'haus'], ['vasen', 'vase'], ['glaser', 'glas'], ['laufern', 'laufer']])('German: %s and %s are one', (one, other) => {
    expect(stemGerman(one)).toBe(stemGerman(other))
  })

  it('leaves words of other languages as they are', () => {
    for (const word of ['tasses', 'maisons', 'lampen']) expect(stemmerOf('plain')(word)).toBe(word)
  })

  it.each([['en', 'en'], ['de-AT', 'de'], ['DE', 'de'], ['fr', 'plain'], ['', 'plain'], ['den', 'plain']])('of %s are those of %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language)
  })
})
