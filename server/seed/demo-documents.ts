import { demoFacetValueIds } from './demo/facets.ts'
import type { CollectionDocument, HomepageDocument, ProductDocument } from '../db/mongo/documents.ts'
import { withDerived } from '../domain/catalogue/derived-fields.ts'
import { stableUuid } from '../domain/shared/ids.ts'
import { demoCollections } from './demo/collections.ts'
import type { DemoProduct } from './demo/demo.types.ts'
import { lightAndTextileProducts } from './demo/light-and-textiles.ts'
import { livingProducts } from './demo/living.ts'
import { makers } from './demo/makers.ts'
import { demoHomepage } from './demo/storefront.ts'
import { tableProducts } from './demo/table.ts'
import { tablewareProducts } from './demo/tableware.ts'
import type { DemoPictures } from './pictures.ts'

const DAY = 24 * 60 * 60 * 1000
const CENTS = 100

export const demoProducts: DemoProduct[] = [...tableProducts, ...tablewareProducts, ...livingProducts, ...lightAndTextileProducts]

export const collectionId = (slug: string) => stableUuid(`demo/collection/${slug}`)
export const productId = (slug: string) => stableUuid(`demo/product/${slug}`)
export const variantId = (sku: string) => stableUuid(`demo/variant/${sku}`)

/** Pure but for the pictures' digests: the same product always gives the same document, so it may be written twice. */
export function toProductDocument(product: DemoProduct, pictures: DemoPictures, now: Date): ProductDocument {
  const media = product.pictures.map(picture => pictures.asset(picture, product.slug))
  const maker = makers[product.maker]
  const variants = product.variants.map(variant => ({
    id: variantId(variant.sku),
    sku: variant.sku,
    optionValues: variant.values,
    price: variant.price * CENTS,
    ...variant.was ? { compareAtPrice: variant.was * CENTS } : {},
    weightGrams: variant.grams,
    tracked: true,
    mediaId: media[product.pictures.findIndex(picture => picture.name === variant.picture)]!.id,
  }))
  const firstOffered = new Date(now.getTime() - product.age * DAY)
  return withDerived({
    _id: productId(product.slug),
    slug: product.slug,
    title: product.title,
    subtitle: product.subtitle,
    descriptionHtml: product.description.map(paragraph => `<p>${paragraph}</p>`).join(''),
    vendor: maker.name,
    productType: product.type,
    tags: product.tags,
    seo: { description: product.description[0]!.slice(0, 155) },
    status: 'active',
    options: product.options.map(({ name, values }) => ({ name, values: values.map(value => ({ ...value })) })),
    variants,
    media,
    specifications: product.specifications.map(([name, value]) => ({ name, value })),
    careText: product.care,
    makerText: maker.text,
    collectionIds: product.collections.map(collectionId),
    facetValueIds: demoFacetValueIds(product),
    rank: product.rank,
    publishedAt: firstOffered,
    createdAt: firstOffered,
    changedAt: now,
    version: 1,
  })
}

export function toCollectionDocuments(pictures: DemoPictures, now: Date): CollectionDocument[] {
  return demoCollections.map(({ slug, title, description, parent, picture }, position) => ({
    _id: collectionId(slug),
    slug,
    title,
    description,
    ...picture ? { image: pictures.asset(picture, `collection/${slug}`) } : {},
    ...parent ? { parentId: collectionId(parent) } : {},
    position,
    createdAt: now,
    changedAt: now,
    version: 1,
  }))
}

export function toHomepageDocument(pictures: DemoPictures, now: Date): HomepageDocument {
  const { hero: { picture: heroPicture, darkPicture, ...hero }, rows, rooms, story: { picture: storyPicture, ...story } } = demoHomepage
  return {
    _id: 'homepage',
    hero: { ...hero, image: pictures.asset(heroPicture, 'home/hero'), darkImage: pictures.asset(darkPicture, 'home/hero-dark') },
    rows,
    rooms: rooms.map(({ picture, ...room }) => ({ ...room, image: pictures.asset(picture, 'home/room') })),
    story: { ...story, image: pictures.asset(storyPicture, 'home/story') },
    changedAt: now,
    version: 1,
  }
}
