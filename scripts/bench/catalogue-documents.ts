import type { ProductDocument } from '../../server/db/mongo/documents.ts'
import { withDerived } from '../../server/domain/catalogue/derived-fields.ts'
import { stableUuid } from '../../server/domain/shared/ids.ts'
import { COLORS, THINGS, WORDS, words } from './vocabulary.ts'

export const benchCollection = (index: number): string => stableUuid(`bench/collection/${index}`)

/** A product of 2 to 3 kB with two variants; the same for the same number. Collections hold about 500 of them, however many there are. */
export function benchProduct(index: number, collections: number, now: Date): ProductDocument {
  const thing = THINGS[index % THINGS.length]!
  const price = 900 + index * 37 % 9_000
  const variant = (offset: number) => ({
    id: stableUuid(`bench/variant/${index}/${offset}`), sku: `G-${index}-${offset}`, optionValues: [COLORS[(index + offset) % COLORS.length]!],
    price: price + offset * 100, cost: price / 2 | 0, weightGrams: 300 + offset, tracked: true,
  })
  const at = new Date(now.getTime() - index * 1_000)
  return withDerived({
    _id: stableUuid(`bench/product/${index}`), slug: `${thing.toLowerCase()}-${index}`, title: `${thing} ${words(index, 2)} ${index}`,
    descriptionHtml: `<p>${words(index, 120)}</p>`, vendor: `Maker ${index % 40}`, productType: thing, tags: [`material-${WORDS[index % 6]}`, `room-${index % 9}`, index % 10 === 0 ? 'sale' : 'regular'],
    status: index % 20 === 19 ? 'draft' : 'active', options: [{ name: 'Color', values: [0, 1].map(offset => ({ name: COLORS[(index + offset) % COLORS.length]! })) }],
    variants: [variant(0), variant(1)], media: [0, 1, 2].map(picture => ({ id: stableUuid(`bench/asset/${index}/${picture}`), altText: words(index + picture, 6), url: `https://cdn.example/${index}/${picture}.jpg` })),
    specifications: [{ name: 'Height', value: `${8 + index % 30} cm` }, { name: 'Material', value: WORDS[index % 6]! }],
    collectionIds: [benchCollection(index % collections)], rank: index * 7919 % 1_000, publishedAt: at, createdAt: at, changedAt: at, version: 1,
  })
}
