import { builder } from './builder.ts'

builder.objectType('ProductConnection', {
  description: 'A page of products.',
  fields: t => ({
    nodes: t.field({ type: ['Product'], description: 'The products.', resolve: connection => connection.nodes }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
    pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
  }),
})

builder.objectType('ProductVariantConnection', {
  description: 'A page of variants.',
  fields: t => ({
    nodes: t.field({ type: ['ProductVariant'], description: 'The variants.', resolve: connection => connection.nodes }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
    pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
  }),
})

builder.objectType('AssetConnection', {
  description: 'A page of pictures.',
  fields: t => ({
    nodes: t.field({ type: ['Asset'], description: 'The pictures.', resolve: connection => connection.nodes }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
    pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
  }),
})

builder.objectType('CollectionConnection', {
  description: 'A page of collections.',
  fields: t => ({
    nodes: t.field({ type: ['Collection'], description: 'The collections.', resolve: connection => connection.nodes }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
    pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
  }),
})
