import { describe, expect, it } from 'vitest'
import { isSingleVariant, nearestInStock, optionChoices, orderedMedia, pickVariant, variantForChoice, variantText } from '../../../app/utils/product-variants'

const variant = (id: string, color: string, size: string, availableForSale = true) => ({
  id,
  availableForSale,
  selectedOptions: [{ name: 'Color', value: color }, { name: 'Size', value: size }],
})

const variants = [
  variant('cream-s', 'Cream', 'S', false),
  variant('cream-l', 'Cream', 'L'),
  variant('sage-s', 'Sage', 'S'),
  variant('rust-l', 'Rust', 'L', false),
]
const options = [
  { name: 'Color', values: [{ name: 'Cream', swatch: { color: '#eee' } }, { name: 'Sage', swatch: { color: '#aba' } }, { name: 'Rust', swatch: null }, { name: 'Blue', swatch: null }] },
  { name: 'Size', values: [{ name: 'S' }, { name: 'L' }] },
]

describe('pickVariant', () => {
  it('takes the one that the address names, also when it is sold out', () => {
    expect(pickVariant(variants, 'cream-s')?.id).toBe('cream-s')
  })

  it('takes the first that can be bought without a name or with an unknown one', () => {
    expect(pickVariant(variants, null)?.id).toBe('cream-l')
    expect(pickVariant(variants, 'gone')?.id).toBe('cream-l')
  })

  it('takes the first when nothing can be bought, and nothing from nothing', () => {
    expect(pickVariant([variants[0]!], null)?.id).toBe('cream-s')
    expect(pickVariant([], null)).toBeNull()
  })
})

describe('nearestInStock', () => {
  it('keeps most of what was chosen, and leaves out what is sold out', () => {
    expect(nearestInStock(variants, variants[0]!).map(({ id }) => id)).toEqual(['cream-l', 'sage-s'])
    expect(nearestInStock(variants, variants[3]!).map(({ id }) => id)).toEqual(['cream-l', 'sage-s'])
    expect(nearestInStock(variants, variants[2]!, 1).map(({ id }) => id)).toEqual(['cream-l'])
  })
})

describe('variantForChoice', () => {
  it('keeps the other option', () => {
    expect(variantForChoice(variants, variants[1]!, 'Size', 'S')?.id).toBe('cream-s')
  })

  it('falls back to a combination that exists', () => {
    expect(variantForChoice(variants, variants[1]!, 'Color', 'Sage')?.id).toBe('sage-s')
  })

  it('knows when no variant has the value', () => {
    expect(variantForChoice(variants, variants[1]!, 'Color', 'Blue')).toBeNull()
  })
})

describe('optionChoices', () => {
  it('marks what is chosen, what is sold out and what does not exist', () => {
    const [color, size] = optionChoices(options, variants, variants[1]!)
    expect(color?.selectedValue).toBe('Cream')
    expect(color?.choices.map(choice => [choice.value, choice.selected, choice.available, choice.variantId])).toEqual([
      ['Cream', true, true, 'cream-l'],
      ['Sage', false, true, 'sage-s'],
      ['Rust', false, false, 'rust-l'],
      ['Blue', false, false, null],
    ])
    expect(size?.choices[0]).toMatchObject({ value: 'S', available: false, variantId: 'cream-s' })
  })
})

describe('small helpers', () => {
  it('puts the variant picture and its other angles first and nothing twice', () => {
    const media = ['cream', 'cream-angle', 'sage', 'sage-angle', 'rust'].map(id => ({ id }))
    const leading = new Set(['cream', 'sage', 'rust'])
    const order = (id: string) => orderedMedia(media, { id }, leading).map(asset => asset.id)
    expect(order('sage')).toEqual(['sage', 'sage-angle', 'cream', 'cream-angle', 'rust'])
    expect(order('rust')).toEqual(['rust', 'cream', 'cream-angle', 'sage', 'sage-angle'])
    expect(order('own')).toEqual(['own', 'cream', 'cream-angle', 'sage', 'sage-angle', 'rust'])
    expect(orderedMedia(media, null, leading)).toEqual(media)
  })

  it('sees when there is nothing to choose', () => {
    expect(isSingleVariant(options, 4)).toBe(false)
    expect(isSingleVariant([{ name: 'Title', values: [{ name: 'Default Title' }] }], 1)).toBe(true)
  })

  it('reads a title as text', () => {
    expect(variantText('Sage / 350 ml')).toBe('Sage, 350 ml')
    expect(variantText('Default Title')).toBe('')
  })
})
