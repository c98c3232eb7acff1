import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Runs } from '../../../../../../server/drivers/search/local/runs.ts'
import { createStore } from '../../../../../../server/drivers/search/local/store.ts'
import { fold } from '../../../../../../server/drivers/search/local/text/fold.ts'
import { eachRun } from '../../../../../../server/drivers/search/local/text/scan.ts'
import { languageOf, stemEnglish, stemGerman, stemmerOf } from '../../../../../../server/drivers/search/local/text/stem.ts'
import { chunksOf, readChunk } from '../../../../../../server/drivers/search/local/text/tokens.ts'
import { schema } from './documents.fixture.ts'

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

describe('runs', () => {
  const RUN = /[\p{L}\p{N}\p{M}]+(?:[-._'’,][\p{L}\p{N}\p{M}]+)*/gu
  const found = (text: string): string[] => {
    const runs: string[] = []
    eachRun(text, (start, end) => runs.push(text.slice(start, end)))
    return runs
  }

  it.each([
    ['a  TN-2110, b', ['a', 'TN-2110', 'b']], ['-a--b- 3,5.', ['a', 'b', '3,5']], ['men’s', ['men’s']], ['', []], ['.,-', []],
    ['😀a😀', ['a']], ['𝒶1 𐐷', ['𝒶1', '𐐷']], ['\uD835 a \uDC00b', ['a', 'b']], ['e\u0301t', ['e\u0301t']],
  ])('of %j are %j', (text, runs) => {
    expect(found(text)).toEqual(runs)
  })

  it('are those of the regular expression that says what a run is', () => {
    const unit = fc.oneof(fc.constantFrom('a', 'Z', '7', 'ß', '東', '𝒶', '😀', '\u0301', '-', '.', '_', '\'', '’', ',', ' ', '\n', '\0', '\uD835', '\uDC00'), fc.string({ unit: 'binary', maxLength: 2 }))
    fc.assert(fc.property(fc.array(unit, { maxLength: 30 }).map(units => units.join('')), (text) => {
      expect(found(text)).toEqual(text.match(RUN) ?? [])
    }), { numRuns: 2_000 })
  })
})

describe('terms of a text', () => {
  const words = ['lamp', 'Lamps', 'the', 'tn-2110', '16GB', 'of', 'Café', 'a-word-far-longer-than-others', 'oak', 'usb-c', '3,5mm']
  const read = (runs: () => Runs, texts: readonly (readonly [text: string, isName: boolean])[]): string[][] => {
    const store = createStore(schema)
    return texts.map(([text, isName]) => {
      const terms: string[] = []
      runs().read(store, text, isName, { word: term => terms.push(`${term} ${store.terms.textOf(term)}`), join: term => terms.push(`+ ${store.terms.textOf(term)}`) })
      return terms
    })
  }

  it('are the same, remembered or not, in however few places', () => {
    const text = fc.tuple(fc.array(fc.constantFrom(...words), { maxLength: 8 }).map(some => some.join(' ')), fc.boolean())
    fc.assert(fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const forgetful = read(() => new Runs(2), texts)
      for (const places of [2, 4, 1_024]) {
        const runs = new Runs(places)
        expect(read(() => runs, texts)).toEqual(forgetful)
      }
    }))
  })

  it('have stop words in names alone, and the pieces of a code joined', () => {
    expect(read(() => new Runs(2), [['The TN-2110', true], ['of The lamps', false]])).toEqual([['0 the', '1 tn', '2 2110', '+ tn2110'], ['5 lamp']])
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
