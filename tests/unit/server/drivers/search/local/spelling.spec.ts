import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../../../../server/drivers/search/local/edit-distance.ts'
import { editsFor, Spelling } from '../../../../../../server/drivers/search/local/spelling.ts'

describe('editDistance', () => {
  it.each([['phone', 'phone', 0], ['phone', 'hpone', 1], ['phone', 'phne', 1], ['phone', 'phonee', 1], ['phone', 'fhone', 1], ['lamp', 'pram', 3]])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })
})

describe('editsFor', () => {
  it.each([['cat', 0], ['lamp', 1], ['speaker', 1], ['keyboard', 2], ['tn2110', 0], ['12345678', 0]])('%s may have %i', (word, edits) => {
    expect(editsFor(word)).toBe(edits)
  })
})

describe('Spelling', () => {
  const words = ['headset', 'headphone', 'keyboard', 'lamp', 'speaker', 'bluetooth', 'tripod']
  const spelling = new Spelling()
  words.forEach((word, term) => spelling.add(term, word))
  const near = (word: string, edits: number): string[] => spelling.near(word, edits, term => words[term]!).map(({ term }) => words[term]!)

  it('finds every word after one edit of any kind', () => {
    fc.assert(fc.property(fc.constantFrom(...words), fc.nat(), fc.constantFrom('q', 'x', 'z'), fc.nat(3), (word, place, letter, kind) => {
      const at = place % (word.length - 1)
      const edited = [
        word.slice(0, at) + letter + word.slice(at), word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at + 1), word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
      ][kind]!
      expect(near(edited, 1)).toContain(word)
    }))
  })

  it('does not go further than it was told', () => {
    expect(near('keybaord', 1)).toEqual(['keyboard'])
    expect(near('kebyaord', 1)).toEqual([])
    expect(near('kebyaord', 2)).toEqual(['keyboard'])
  })
})
