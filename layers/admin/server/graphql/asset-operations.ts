import type { LibraryAsset } from '#server/domain/media/asset.repository.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'
import { FocalPointInput } from './product-inputs.ts'

builder.objectType('AssetPayload', {
  description: 'The picture after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    asset: t.field({ type: 'LibraryAsset', nullable: true, description: 'The picture as it is now.', resolve: payload => payload.asset }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('AssetDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    deletedAssetIds: t.idList({ description: 'The deleted pictures.', resolve: payload => payload.deletedAssetIds }),
    userErrors: t.field({ type: ['UserError'], description: 'Why the others were not; empty when all were.', resolve: payload => payload.userErrors }),
  }),
})

const AssetCreateFromUrlInput = builder.inputType('AssetCreateFromUrlInput', {
  description: 'A picture that lies somewhere in the public internet. Files of your own go to POST /admin/assets.',
  fields: t => ({
    url: t.string({ required: true, description: 'Its address, http or https.' }),
    altText: t.string({ description: 'What is to be seen.' }),
  }),
})

const AssetUpdateInput = builder.inputType('AssetUpdateInput', {
  description: 'Changes of a picture. What is absent stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The picture.' }),
    altText: t.string({ description: 'What is to be seen. Places with words of their own keep them.' }),
    focalPoint: t.field({ type: FocalPointInput, description: 'What must stay visible; null puts it back into the middle.' }),
  }),
})

const AssetDeleteInput = builder.inputType('AssetDeleteInput', {
  description: 'Deletes pictures.',
  fields: t => ({
    ids: t.idList({ required: true, description: 'The pictures, at most 100.' }),
    force: t.boolean({ description: 'Also such as are shown: they disappear from products and collections. Refused with IN_USE without it.' }),
  }),
})

const toPayload = (result: Result<LibraryAsset>) => result.ok ? { asset: result.value, userErrors: [] } : { asset: null, userErrors: result.errors }

builder.mutationFields(t => ({
  assetCreateFromUrl: t.field({
    type: 'AssetPayload', description: 'Fetches a picture from an address into the media library.', extensions: allow('product.write'),
    args: { input: t.arg({ type: AssetCreateFromUrlInput, required: true, description: 'The address.' }) },
    resolve: async (_root, { input }, context) => {
      const allowed = await context.services.mayUpload((await context.principal())!.staff.id)
      return toPayload(allowed.ok ? await context.services.assetFromUrl(input.url, input.altText ?? undefined) : allowed)
    },
  }),
  assetUpdate: t.field({
    type: 'AssetPayload', description: 'Changes alt text or focal point, also where the picture is shown.', extensions: allow('product.write'),
    args: { input: t.arg({ type: AssetUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, { services }) => toPayload(await services.mediaLibrary.update(input)),
  }),
  assetDelete: t.field({
    type: 'AssetDeletePayload', description: 'Deletes pictures from the library. Orders keep theirs.', extensions: allow('product.write'),
    args: { input: t.arg({ type: AssetDeleteInput, required: true, description: 'The pictures.' }) },
    resolve: async (_root, { input }, { services }) => {
      const { deleted, refused } = await services.mediaLibrary.remove(input)
      return { deletedAssetIds: deleted, userErrors: refused?.errors ?? [] }
    },
  }),
}))
