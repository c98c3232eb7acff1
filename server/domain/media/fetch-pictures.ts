import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { ProductWriter } from '../catalogue/product-writer.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import type { AssetFromUrl } from './asset-from-url.ts'
import type { AssetRepository, LibraryAsset } from './asset.repository.ts'
import { mediaKeyIn } from './media-address.ts'
import { MOST_TRIES, pictureQueue, type PictureFetch } from './picture-queue.repository.ts'
import { toMedia } from './product-media.ts'

/** Refusals that another try may not meet. */
const MAY_HELP = new Set(['UNREACHABLE', 'BUSY', 'PICTURE_TIMEOUT'])
/** Pictures that are waited for at the same time; making them ready goes one after the other anyway. */
const AT_ONCE = 3

/** Fetches the pictures that imports named, and puts each where its address stands. */
export function createFetchPictures({ postgres, writer, assets, assetFromUrl, clock }: {
  postgres: PostgresConnection
  writer: Pick<ProductWriter, 'change'>
  assets: Pick<AssetRepository, 'findReadyByKeys'>
  assetFromUrl: AssetFromUrl
  clock: Clock
}) {
  /** An address of our own needs no way through the network: the picture is in the library. */
  async function ownAsset(url: string): Promise<LibraryAsset | undefined> {
    const key = mediaKeyIn(url)
    return key ? (await assets.findReadyByKeys([key]))[0] : undefined
  }

  /** The product keeps the address, by which the next import knows the picture, its words and its place. */
  async function attach({ productId, url }: PictureFetch, asset: LibraryAsset): Promise<Result<unknown>> {
    return writer.change(productId, null, [], (product) => {
      if (!product.media.some(media => media.url === url && media.key === undefined)) return success(product)
      const media = product.media.map(entry => entry.url !== url || entry.key !== undefined ? entry : { ...toMedia(asset), ...entry, altText: entry.altText || asset.altText })
      return success({ ...product, media, changedAt: clock(), version: product.version + 1, editedVersion: product.editedVersion ?? product.version })
    })
  }

  async function fetchOne(row: PictureFetch): Promise<Result<unknown>> {
    const own = await ownAsset(row.url)
    const asset = own ? success(own) : await assetFromUrl(row.url)
    if (!asset.ok) return asset
    const attached = await attach(row, asset.value)
    // A product that is gone needs no picture.
    return attached.ok || attached.errors[0]!.code === 'NOT_FOUND' ? success(null) : refusal('BUSY', attached.errors[0]!.message)
  }

  async function run(): Promise<boolean> {
    const row = await pictureQueue.lease(postgres.db)
    if (!row) return false
    const result = row.attempts > MOST_TRIES
      ? refusal('PICTURE_DAMAGED', 'The shop stopped each time it made this picture ready; save it again, in another format.')
      : await fetchOne(row).catch(async (error: unknown) => {
          // A store that is away, and the like: the picture keeps its tries.
          await pictureQueue.release(postgres.db, row.id).catch(() => {})
          throw error
        })
    if (result.ok) await pictureQueue.done(postgres.db, row.id)
    else await pictureQueue.failed(postgres.db, row, result.errors[0]!.message, MAY_HELP.has(result.errors[0]!.code))
    return true
  }

  const jobs: Job[] = Array.from({ length: AT_ONCE }, (_, index) => ({ name: `pictures ${index + 1}`, idle: 5_000, wakes: 'picture_fetch', run }))
  return { run, jobs }
}
