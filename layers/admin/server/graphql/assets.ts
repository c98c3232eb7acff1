import { assetSrcset, assetUrl } from '#server/graphql/common/asset-url.ts'
import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

/** Places that are named; the count says how many there are. */
const MOST_USES = 50

const AssetUseKind = builder.enumType('AssetUseKind', {
  description: 'What shows a picture.',
  values: {
    PRODUCT: { description: 'A product.' },
    COLLECTION: { description: 'A collection.' },
    HOMEPAGE: { description: 'The home page.' },
  } as const,
})

builder.objectType('AssetUse', {
  description: 'A place that shows a picture.',
  extensions: allow('product.read'),
  fields: t => ({
    kind: t.field({ type: AssetUseKind, description: 'What it is.', resolve: use => use.kind }),
    id: t.id({ description: 'Its id.', resolve: use => use.id }),
    title: t.exposeString('title', { description: 'Its name.' }),
  }),
})

builder.objectType('LibraryAsset', {
  description: 'A picture of the media library.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id; the same picture has the same.', resolve: asset => asset._id }),
    fileName: t.exposeString('fileName', { description: 'The name of the file that was uploaded.' }),
    altText: t.exposeString('altText', { description: 'What is to be seen, for people who cannot see it.' }),
    url: t.string({
      description: 'Address of the smallest web size that is at least `width` pixels wide; the largest without it.',
      args: { width: t.arg.int({ description: 'Wanted width in pixels.' }) },
      resolve: (asset, { width }) => assetUrl({ ...asset, id: asset._id }, width),
    }),
    srcset: t.string({ nullable: true, description: 'All web sizes for an img element.', resolve: asset => assetSrcset({ ...asset, id: asset._id }) }),
    width: t.exposeInt('width', { description: 'Pixels of the largest web size.' }),
    height: t.exposeInt('height', { description: 'Pixels of the largest web size.' }),
    byteSize: t.exposeInt('byteSize', { description: 'Bytes of the upload.' }),
    focalPoint: t.field({ type: 'FocalPoint', nullable: true, description: 'What must stay visible when it is cut; null means the middle.', resolve: asset => asset.focalPoint ?? null }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was uploaded.', resolve: asset => asset.createdAt }),
    usageCount: t.int({ description: 'In how many places it is shown.', resolve: (asset, _args, { loaders }) => loaders.pictureUses.load(asset.key) }),
    uses: t.field({ type: ['AssetUse'], description: `Places that show it, the first ${MOST_USES}.`, resolve: (asset, _args, { services }) => services.mediaLibrary.uses(asset, MOST_USES) }),
  }),
})

connectionType('LibraryAsset', { of: 'the media library', nodes: 'The pictures, the latest first.' }, 'product.read')

const AssetFilterInput = builder.inputType('AssetFilterInput', {
  description: 'Narrows the media library down.',
  fields: t => ({
    used: t.boolean({ description: 'Shown somewhere, or nowhere.' }),
    withoutAltText: t.boolean({ description: 'Only pictures that nobody has described.' }),
  }),
})

builder.queryFields(t => ({
  assets: t.field({
    type: 'LibraryAssetConnection', description: 'The media library, the latest first.', extensions: allow('product.read'),
    args: {
      ...pageArguments,
      query: t.arg.string({ description: 'Words that must all occur in the file name or the alt text.' }),
      filter: t.arg({ type: AssetFilterInput, description: 'Narrows it down.' }),
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const filter = { query: args.query ?? undefined, used: args.filter?.used ?? undefined, withoutAltText: args.filter?.withoutAltText ?? undefined }
      const found = await services.mediaLibrary.list(filter, { ...slice, limit: slice.limit + 1 })
      return connectionOf(found.slice(0, slice.limit), slice, found.length > slice.limit, () => services.mediaLibrary.count(filter))
    },
  }),
  asset: t.field({
    type: 'LibraryAsset', nullable: true, description: 'A picture of the media library.', extensions: allow('product.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.mediaLibrary.find(id),
  }),
}))
