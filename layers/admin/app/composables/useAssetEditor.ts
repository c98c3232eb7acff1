import { AssetUpdateDocument, type AdminAssetDetailFragment, type AssetUpdateInput } from '../graphql/generated/admin'

interface AssetForm { altText: string, focalPoint: { x: number, y: number } | null }

/** The form of a picture in the library, see `useRecordEditor`. */
export function useAssetEditor(loaded: AdminAssetDetailFragment) {
  const { run } = useAdminMutation(AssetUpdateDocument)
  const { record: asset, ...editor } = useRecordEditor<AdminAssetDetailFragment, AssetForm, AssetUpdateInput>(loaded, {
    savedWords: 'Picture saved',
    words: { labels: { altText: 'alt text', focalPoint: 'focal point' } },
    toForm: ({ altText, focalPoint }) => ({ altText, focalPoint: focalPoint ? { x: focalPoint.x, y: focalPoint.y } : null }),
    toInput: ({ id }, _, { altText, focalPoint }) => ({ input: { id, altText, focalPoint }, problems: {} }),
    send: async (input) => {
      const { assetUpdate: { asset: record, userErrors } } = await run({ input })
      return { record: record ?? null, userErrors }
    },
  })
  return { ...editor, asset }
}
