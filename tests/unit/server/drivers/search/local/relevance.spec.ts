import { describe, expect, it } from 'vitest'
import { openLocalIndex } from '../../../../../../server/drivers/search/local/index.ts'
import { idsOf, indexOf, schema } from './documents.fixture.ts'

const search = (index: Awaited<ReturnType<typeof indexOf>>, text: string) => index.search({ text, offset: 0, limit: 10, count: true })

/** So many documents alike. */
const many = <T>(count: number, of: (number: number) => T) => Object.fromEntries(Array.from({ length: count }, (_, number) => [JSON.stringify(of(number)), of(number)]))

describe('what is found', () => {
  it('puts the name before the description, and a short name before a long one', async () => {
    const index = await indexOf({ far: { title: 'Chair', description: 'goes with a lamp' }, long: 'Lamp with a very long name that says more', short: 'Lamp' })
    expect(idsOf(index, 'lamp')).toEqual(['short', 'long', 'far'])
  })

  it.each([
    ['lamps', 'plural'], ['LÁMP', 'case and accents'], ['lmap', 'a swap'], ['lam', 'a prefix'], ['lampp', 'one letter too many'],
  ])('finds a lamp by %s: %s', async (query) => {
    expect(idsOf(await indexOf({ lamp: 'Lamp', other: 'Chair' }), query)).toEqual(['lamp'])
  })

  it('forgives nothing in short words and numbers', async () => {
    const index = await indexOf({ printer: 'Printer TN-2110', cat: 'Cat' })
    expect(idsOf(index, 'tn2111')).toEqual(['printer'])
    expect(search(index, '2111').ids).toEqual([])
  })

  it.each([['tn-2110'], ['TN 2110'], ['tn2110'], ['2110']])('reads the model code %s', async (query) => {
    expect(idsOf(await indexOf({ toner: 'Brother TN-2110 toner', other: 'Canon TN-9999 toner' }), query)[0]).toBe('toner')
  })

  it('joins and splits compounds', async () => {
    const index = await indexOf({ one: 'Bookcase oak', two: 'Book case pine', three: 'Book case elm' })
    expect(idsOf(index, 'book case').toSorted()).toEqual(['one', 'three', 'two'])
    expect(idsOf(index, 'bookcase').toSorted()).toEqual(['one', 'three', 'two'])
  })

  it('says when fewer words had to do', async () => {
    const index = await indexOf({ blue: 'Blue lamp', red: 'Red lamp' })
    expect(search(index, 'blue lamp')).toMatchObject({ ids: ['blue', 'red'], relaxed: true })
    expect(search(index, 'lamp')).toMatchObject({ total: 2, relaxed: false })
    expect(search(await indexOf({ only: 'Blue lamp' }), 'blue lamp')).toMatchObject({ total: 1, relaxed: false })
  })

  it('offers the word that was meant', async () => {
    const index = await indexOf({ a: 'Bluetooth speaker', b: 'Bluetooth headset' })
    expect(search(index, 'blutooth speaker').correction).toBe('bluetooth speaker')
    expect(search(index, 'bluetooth speaker').correction).toBeNull()
  })

  it('takes of two near spellings the one that names things here', async () => {
    const index = await indexOf({
      ...many(5, number => ({ title: `Lamp ${number}`, description: 'A light' })),
      ...many(9, number => ({ title: `Desk ${number}`, description: 'With a ramp for cables' })),
    })
    expect(search(index, 'xamp').correction).toBe('lamp')
  })

  it('takes the spelling that stands beside the other words', async () => {
    const index = await indexOf({
      ...many(4, number => ({ title: `Phone case ${number}` })),
      ...many(9, number => ({ title: `Home theater ${number}` })),
    })
    expect(search(index, 'hone case')).toMatchObject({ correction: 'phone case' })
  })

  it('doubts a known word that nothing has together with the others', async () => {
    const index = await indexOf({
      ...many(4, number => ({ title: `GPS watch ${number}` })),
      ...many(4, number => ({ title: `Match box ${number}` })),
    })
    expect(search(index, 'gps match')).toMatchObject({ correction: 'gps watch' })
    expect(search(index, 'match box').correction).toBeNull()
  })

  it('shows what is sold out last, but an exact number first', async () => {
    const index = await indexOf({ gone: { title: 'Lamp', skus: 'AB-12', inStock: false }, here: 'Large old lamp of brass' })
    expect(idsOf(index, 'lamp')).toEqual(['here', 'gone'])
    expect(idsOf(index, 'ab12')).toEqual(['gone'])
    expect(idsOf(index, 'AB 12')[0]).toBe('gone')
  })

  it('searches stop words only when there is nothing else', async () => {
    const index = await indexOf({ who: 'The Who live', lamp: 'Lamp for the table' })
    expect(idsOf(index, 'the who')[0]).toBe('who')
    expect(idsOf(index, 'for the lamp')).toEqual(['lamp'])
  })

  it('knows German endings and umlauts', async () => {
    const index = await indexOf({ chairs: 'Stühle aus Eiche', lamp: 'Lampe' }, 'de')
    expect(idsOf(index, 'stuhl')).toEqual(['chairs'])
    expect(idsOf(index, 'stuehle')).toEqual(['chairs'])
    expect(idsOf(index, 'lampen')).toEqual(['lamp'])
  })

  it.each([['Tassen', 'cup'], ['Tasse', 'cup'], ['Haus', 'house'], ['Häuser', 'house'], ['haeuser', 'house'], ['die Häuser', 'house']])('finds German words in number and case: %s', async (query, id) => {
    expect(idsOf(await indexOf({ cup: 'Tasse aus Steingut', house: 'Häuser für Vögel', other: 'Der Teppich' }, 'de'), query)).toEqual([id])
  })

  it('takes German compounds apart and together, compacted, saved or not', async () => {
    const index = await indexOf({ runner: 'Teppichläufer aus Wolle', rug: 'Teppich', both: 'Läufer für den Tisch', price: 'Preis' }, 'de')
    const check = (one: typeof index): void => {
      expect(idsOf(one, 'Läufer')).toEqual(['both', 'runner'])
      expect(idsOf(one, 'Teppich Läufer')[0]).toBe('runner')
      expect(idsOf(one, 'Teppichläufer')[0]).toBe('runner')
      // The end of a word is no word of its own.
      expect(one.search({ text: 'eis', offset: 0, limit: 5, asTyped: true }).ids).toEqual([])
    }
    check(index)
    await index.compact()
    check(index)
    check((await openLocalIndex({ ...schema, language: 'de' }, await index.save('')))!.index)
  })

  it('leaves other languages as they are written', async () => {
    const index = await indexOf({ one: 'Lampe', two: 'Lampes' }, 'plain')
    expect(idsOf(index, 'lampes')[0]).toBe('two')
    expect(index.search({ text: 'lampes ', offset: 0, limit: 5 }).ids).toEqual(['two'])
  })

  it('completes while somebody types', async () => {
    const index = await indexOf({ a: 'Bluetooth speaker', b: 'Bluetooth speaker mini', c: 'Blue vase' })
    const { queries, ids } = index.suggest('blueto', { queries: 3, ids: 5 })
    expect(queries.slice(0, 2)).toEqual(['bluetooth', 'bluetooth speaker'])
    expect(ids.toSorted()).toEqual(['a', 'b'])
  })

  it('marks whole words, also those that were meant', async () => {
    const index = await indexOf({ a: 'Bluetooth Speakers' })
    const { terms } = search(index, 'blutooth speaker')
    expect(index.highlight('New Bluetooth-speakers, blue', terms)).toEqual([{ start: 4, end: 22 }])
    expect(index.highlight('A Bluetooth speaker', terms)).toEqual([{ start: 2, end: 11 }, { start: 12, end: 19 }])
  })
})

describe('what somebody has typed so far', () => {
  const first = (index: Awaited<ReturnType<typeof indexOf>>, typed: string) => index.suggest(typed, { queries: 3, ids: 5 }).ids[0]

  it('puts the name first that starts with it, however rare its next word is', async () => {
    const index = await indexOf({ ...many(40, number => ({ title: `Harbor mug${number} blue` })), rare: 'Harbor mugwort tea', label: 'Label mu', other: 'Old harbor mu' })
    expect(first(index, 'harbor mugw')).toBe('rare')
    expect(first(index, 'harbor mugwo')).toBe('rare')
  })

  it('reads codes that are not whole yet, and words that stop words part', async () => {
    const index = await indexOf({
      ...many(40, number => ({ title: `Toner 593-20${number}`, description: '100 pages' })), toner: 'Toner 593-10007', tv: 'Kiln 22PFL3504D screen', ...many(20, number => ({ title: `Kiln 22 inch pf${number}x screen` })),
      shop: 'The print shop deluxe', ...many(20, number => ({ title: `Print shirt ${number}` })),
    })
    expect(first(index, 'toner 593-100')).toBe('toner')
    expect(first(index, 'kiln 22pf')).toBe('tv')
    expect(first(index, 'the print sh')).toBe('shop')
  })
})
