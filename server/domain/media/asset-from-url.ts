import type { RemoteFiles } from '../../drivers/remote-file/types.ts'
import type { Result } from '../shared/result.ts'
import type { LibraryAsset } from './asset.repository.ts'
import { MOST_BYTES, type StoreAsset } from './store-asset.ts'

export type AssetFromUrl = ReturnType<typeof createAssetFromUrl>

/** Takes a picture from an address into the library. */
export function createAssetFromUrl({ remote, storeAsset }: { remote: RemoteFiles, storeAsset: StoreAsset }) {
  return async function assetFromUrl(url: string, altText?: string): Promise<Result<LibraryAsset>> {
    const file = await remote.fetch(url, MOST_BYTES)
    if (!file.ok) return file
    return storeAsset({ bytes: file.value, fileName: nameIn(url), altText })
  }
}

/** `https://example.com/pictures/mug%20red.jpg?v=2` gives `mug red.jpg`. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  }
  catch {
    return last
  }
}
