import type { AssetDocument, ProductDocument } from '../../../db/mongo/documents.ts'
import { stableUuid } from '../../shared/ids.ts'
import { mediaKeyIn } from '../../media/media-address.ts'
import type { ImportedPicture, ImportedProduct } from './import.types.ts'

/**
 * Pure: a product's pictures after an import. Those of the file come in the file's order; pictures that were uploaded here
 * and that the file does not name stay, before them. A picture is known by the address that it came from, or by its own
 * address here.
 *
 * @returns the pictures, and the one that each address of the file means
 */
export function mergePictures(imported: Pick<ImportedProduct, 'slug' | 'pictures' | 'variants'>, existing: ProductDocument | null): { media: AssetDocument[], byUrl: Map<string, AssetDocument> } {
  const before = existing?.media ?? []
  const named = new Map<string, ImportedPicture>((imported.pictures ?? []).map(picture => [picture.url, picture]))
  for (const { imageUrl } of imported.variants) if (imageUrl && !named.has(imageUrl)) named.set(imageUrl, { url: imageUrl, altText: undefined })

  const known = (url: string) => before.find(asset => asset.url === url)
    ?? before.find(asset => asset.key !== undefined && asset.url === undefined && asset.key === mediaKeyIn(url))
  const byUrl = new Map([...named].map(([url, { altText }]): [string, AssetDocument] => {
    const asset = known(url)
    if (asset) return [url, { ...asset, altText: altText ?? asset.altText }]
    return [url, { id: stableUuid(`import/${imported.slug}/${url}`), altText: altText ?? '', url }]
  }))
  const listed = [...new Map([...byUrl.values()].map(asset => [asset.id, asset])).values()]
  if (!imported.pictures) {
    // The file speaks of variants' pictures alone: those that are new follow.
    const mine = new Map(listed.map(asset => [asset.id, asset]))
    return { media: [...before.map(asset => mine.get(asset.id) ?? asset), ...listed.filter(asset => !before.some(other => other.id === asset.id))], byUrl }
  }
  const stays = before.filter(asset => asset.url === undefined && !listed.some(other => other.id === asset.id))
  return { media: [...stays, ...listed], byUrl }
}
