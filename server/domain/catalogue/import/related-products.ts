import { stableUuidv7 } from '../../shared/ids.ts'
import type { ImportRepository } from './import.repository.ts'
import type { ImportedProduct } from './import.types.ts'

/** What a file says about the products that it is going to make, before they are made. */
export interface FileProducts {
  /** The first SKU of a product of the file, blank where it has none; undefined where the file has no such product. */
  skuOf: (slug: string) => string | undefined
  /** The id that a product gets if it is made. */
  idOf: (slug: string) => string
}

/** @param importId, createdAt of the import: a second try gives its products the same ids */
export function fileProducts(skuOf: FileProducts['skuOf'], { id, createdAt }: { id: string, createdAt: Date }): FileProducts {
  return { skuOf, idOf: slug => stableUuidv7(createdAt.getTime(), `${id} ${slug}`) }
}

export interface Related {
  ids: string[]
  /** Handles that lead nowhere. */
  unknown: string[]
}

/**
 * Finds the products that others go well with: in the shop, else further down in the file, where they may be matched by
 * their SKU or be new.
 *
 * @returns by the product's handle, for those that name some
 */
export async function findRelated(products: ImportedProduct[], file: FileProducts, repository: Pick<ImportRepository, 'idsBySlugs' | 'findBySkus'>): Promise<Map<string, Related>> {
  const naming = products.filter(({ related }) => related !== undefined)
  const slugs = [...new Set(naming.flatMap(({ related }) => related!))]
  const present = slugs.length > 0 ? await repository.idsBySlugs(slugs) : new Map<string, string>()
  const skus = slugs.flatMap(slug => present.has(slug) ? [] : file.skuOf(slug) || [])
  const owners = new Map((skus.length > 0 ? await repository.findBySkus(skus) : []).flatMap(product => product.skus.map((sku): [string, string] => [sku, product._id])))
  const idOf = (slug: string): string | undefined => {
    const sku = file.skuOf(slug)
    return present.get(slug) ?? (sku === undefined ? undefined : owners.get(sku) ?? file.idOf(slug))
  }
  return new Map(naming.map(({ slug, related }) => [slug, {
    ids: [...new Set(related!.flatMap(other => idOf(other) ?? []))],
    unknown: related!.filter(other => idOf(other) === undefined),
  }]))
}
