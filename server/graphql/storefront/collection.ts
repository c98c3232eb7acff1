import { connectionOf, sliceOf } from '../common/paging.ts'
import { builder, pageArguments } from './builder.ts'
import { ProductSort } from './product.ts'
import { productConnection } from './values.ts'

builder.objectType('Collection', {
  description: 'Products that belong together.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: collection => collection._id }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'A sentence or two.' }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its picture.', resolve: collection => collection.image ?? null }),
    seo: t.field({
      type: 'SeoData', description: 'What search engines are told.',
      resolve: collection => ({ title: collection.seo?.title ?? collection.title, description: collection.seo?.description ?? collection.description }),
    }),
    parent: t.field({
      type: 'Collection', nullable: true, description: 'The collection above it.',
      resolve: (collection, _args, { loaders }) => collection.parentId ? loaders.collections.load(collection.parentId) : null,
    }),
    breadcrumb: t.field({ type: ['Collection'], description: 'What lies above it, the topmost first.', resolve: (collection, _args, { services }) => services.catalogue.breadcrumb(collection) }),
    children: t.field({ type: ['Collection'], description: 'The collections below it, in order.', resolve: (collection, _args, { services }) => services.catalogue.childCollections(collection._id) }),
    products: t.field({
      type: 'ProductConnection', description: 'What is in it.',
      args: {
        ...pageArguments,
        sort: t.arg({ type: ProductSort, description: 'FEATURED without it: as its vendor ordered it.' }),
      },
      resolve: async (collection, args, { services }) => {
        const [page, { currencyCode }] = await Promise.all([
          !args.sort || args.sort === 'FEATURED'
            ? services.catalogue.listCollection(collection, sliceOf(args))
            : services.catalogue.list({ collectionId: collection._id }, args.sort, sliceOf(args)),
          services.shop.settings(),
        ])
        return productConnection(page, currencyCode)
      },
    }),
  }),
})

builder.queryFields(t => ({
  collection: t.field({
    type: 'Collection', nullable: true, description: 'A collection by id or slug.',
    args: { id: t.arg.id({ description: 'Its id.' }), slug: t.arg.string({ description: 'Its name in addresses.' }) },
    resolve: (_root, { id, slug }, { services }) => services.catalogue.findCollection({ id, slug }),
  }),
  collections: t.field({
    type: 'CollectionConnection', description: 'All collections.',
    args: { first: t.arg.int({ description: 'At most 100; 24 without it.' }), after: t.arg.string({ description: 'Cursor.' }) },
    resolve: async (_root, args, { services }) => {
      const page = await services.catalogue.listCollections(sliceOf(args))
      return connectionOf(page.nodes, page.slice, page.hasNextPage, page.totalCount)
    },
  }),
}))
