import type { ProductImport } from '#server/domain/catalogue/import/import-job.repository.ts'
import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { assetUrl } from '#server/graphql/common/asset-url.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

const upper = <T extends string>(text: T) => text.toUpperCase() as Uppercase<T>

const ProductImportState = builder.enumType('ProductImportState', {
  description: 'Where an import is.',
  values: {
    CHECKING: { description: 'The file is being looked through; nothing is written.' },
    COLUMNS: { description: 'It waits for somebody to say what its columns are, see \'columns\'.' },
    CHECKED: { description: 'It says what it would do, and waits.' },
    RUNNING: { description: 'It is being applied.' },
    DONE: { description: 'It was applied.' },
    FAILED: { description: 'The file as a whole cannot be read.' },
    CANCELLED: { description: 'Somebody stopped it; what was applied until then stays.' },
    UNDOING: { description: 'It is being undone.' },
    UNDONE: { description: 'It was undone.' },
  } as const,
})

export const ProductImportRowResult = builder.enumType('ProductImportRowResult', {
  description: 'What becomes, or became, of a row.',
  values: {
    CREATE: { description: 'A new product or variant.' },
    UPDATE: { description: 'Something changes.' },
    UNCHANGED: { description: 'The same as in the shop.' },
    REFUSED: { description: 'It cannot be applied.' },
    WARNED: { description: 'As a filter: applied, but not quite as the row may have meant.' },
  } as const,
})

builder.objectType('ProductImportChange', {
  description: 'What changes of one field.',
  extensions: allow('product.write'),
  fields: t => ({
    field: t.exposeString('field', { description: 'Its name.' }),
    isMoney: t.boolean({ description: 'Whether the values are minor units of the shop\'s currency.', resolve: change => change.kind === 'money' }),
    before: t.string({ nullable: true, description: 'Before; null when there was nothing, or too much to be shown.', resolve: change => change.before }),
    after: t.string({ nullable: true, description: 'After.', resolve: change => change.after }),
  }),
})

builder.objectType('ProductImportNote', {
  description: 'What a person should know about a row.',
  extensions: allow('product.write'),
  fields: t => ({
    column: t.string({ nullable: true, description: 'Name of the column in the file; null when the whole row is meant.', resolve: note => note.column ?? null }),
    cell: t.string({ nullable: true, description: 'What stands in the cell, where it can be mended by productImportMend.', resolve: note => note.cell ?? null }),
    message: t.exposeString('message', { description: 'What is wrong and how to mend it.' }),
  }),
})

builder.objectType('ProductImportRow', {
  description: 'A row of an imported file.',
  extensions: allow('product.write'),
  fields: t => ({
    line: t.exposeInt('line', { description: 'Line of the file on which it begins; the header is line 1.' }),
    result: t.field({ type: ProductImportRowResult, description: 'What becomes of it.', resolve: row => upper(row.result) }),
    slug: t.exposeString('slug', { description: 'The product\'s handle.' }),
    title: t.exposeString('title', { description: 'The product\'s name.' }),
    variant: t.exposeString('variant', { description: 'Its options, or its SKU.' }),
    imageUrl: t.string({ nullable: true, description: 'The product\'s first picture, once it lies here.', resolve: ({ picture }) => picture?.key ? assetUrl({ ...picture, altText: '' }, 160) : null }),
    changes: t.field({ type: ['ProductImportChange'], description: 'What changes; for a new variant what it costs and how many there are.', resolve: row => row.changes }),
    notes: t.field({ type: ['ProductImportNote'], description: 'Why it is refused, or what is done differently.', resolve: row => row.notes }),
  }),
})

connectionType('ProductImportRow', { of: 'rows', nodes: 'The rows, refused ones first.' }, 'product.write')

builder.objectType('ProductImportCounts', {
  description: 'Rows by what becomes of them.',
  extensions: allow('product.write'),
  fields: t => ({
    create: t.exposeInt('create', { description: 'New products and variants.' }),
    update: t.exposeInt('update', { description: 'Changes.' }),
    unchanged: t.exposeInt('unchanged', { description: 'The same as in the shop.' }),
    refused: t.exposeInt('refused', { description: 'Not applied.' }),
    warned: t.exposeInt('warned', { description: 'Applied with a note.' }),
  }),
})

builder.objectType('ProductImportPictures', {
  description: 'Pictures that an import named by their addresses.',
  extensions: allow('product.write'),
  fields: t => ({
    total: t.exposeInt('total', { description: 'All.' }),
    done: t.exposeInt('done', { description: 'Fetched.' }),
    failed: t.exposeInt('failed', { description: 'Given up.' }),
  }),
})

builder.objectType('ProductImportPictureFailure', {
  description: 'A picture that could not be fetched.',
  extensions: allow('product.write'),
  fields: t => ({
    productId: t.id({ description: 'Whose picture it is.', resolve: failure => failure.productId }),
    url: t.exposeString('url', { description: 'Its address.' }),
    message: t.string({ description: 'Why.', resolve: failure => failure.error ?? '' }),
  }),
})

const found = (job: ProductImport) => job.found
const columnsOf = (job: ProductImport) => found(job)?.columns ?? []

builder.objectType('ProductImport', {
  description: 'An import of products from a file.',
  extensions: allow('product.write'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: job => job.id }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    state: t.field({ type: ProductImportState, description: 'Where it is.', resolve: job => upper(job.state) }),
    rowCount: t.int({ description: 'Rows of the file, without the header.', resolve: job => job.rows }),
    rowsDone: t.exposeInt('rowsDone', { description: 'Rows that were dealt with: the progress of what is going on.' }),
    productsCreated: t.int({ description: 'Products that are new.', resolve: job => job.created }),
    productsUpdated: t.int({ description: 'Products that change.', resolve: job => job.updated }),
    productsUnchanged: t.int({ description: 'Products that are the same.', resolve: job => job.unchanged }),
    applied: t.boolean({ description: 'Whether anything was written.', resolve: job => job.appliedAt !== null }),
    encoding: t.string({ nullable: true, description: 'utf-8, utf-16le, utf-16be or windows-1252.', resolve: job => found(job)?.encoding ?? null }),
    encodingGuessed: t.boolean({ description: 'Nothing in the file says its encoding: look at names with accents.', resolve: job => found(job)?.guessed ?? false }),
    delimiter: t.string({ nullable: true, description: 'What stands between cells.', resolve: job => found(job)?.delimiter ?? null }),
    decimal: t.string({ nullable: true, description: 'Point or comma of amounts.', resolve: job => found(job)?.decimal ?? null }),
    otherColumns: t.stringList({ description: 'Columns without a meaning here; their cells are kept for exports.', resolve: job => columnsOf(job).filter(({ use }) => use === 'keep').map(({ heading }) => heading) }),
    columns: t.field({ type: ['ProductImportColumn'], description: 'Its columns in the file\'s order.', resolve: columnsOf }),
    firstLineIsData: t.boolean({ description: 'The file begins with a product; its columns are called by letters.', resolve: job => job.options.firstLineIsData ?? false }),
    handlesFromTitles: t.boolean({ description: 'Products without handles get them from their titles.', resolve: job => job.options.handlesFromTitles ?? false }),
    error: t.string({ nullable: true, description: 'Why the file cannot be read, or which columns it lacks.', resolve: job => job.error }),
    actor: t.exposeString('actor', { description: 'Who sent it.' }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was sent.', resolve: job => job.createdAt }),
    appliedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was applied.', resolve: job => job.appliedAt }),
    canUndo: t.boolean({ description: 'It was the last one, and a week has not gone by.', resolve: (job, _args, { services }) => services.productImports.canUndo(job) }),
    counts: t.field({ type: 'ProductImportCounts', description: 'Rows by what becomes of them.', resolve: (job, _args, { services }) => services.productImports.counts(job.id) }),
    pictures: t.field({ type: 'ProductImportPictures', description: 'How far its pictures are.', resolve: (job, _args, { services }) => services.productImports.pictures(job.id) }),
    pictureFailures: t.field({ type: ['ProductImportPictureFailure'], description: 'Pictures that could not be fetched, the first 100.', resolve: (job, _args, { services }) => services.productImports.pictureFailures(job.id, 100) }),
    rows: t.field({
      type: 'ProductImportRowConnection', description: 'Its rows, refused ones first.',
      args: {
        ...pageArguments,
        result: t.arg({ type: ProductImportRowResult, description: 'Only these.' }),
      },
      resolve: async (job, args, { services }) => {
        const slice = sliceOf(args)
        const result = args.result ? args.result.toLowerCase() as Lowercase<typeof args.result> : null
        const rows = await services.productImports.rows(job.id, result, { ...slice, limit: slice.limit + 1 })
        return connectionOf(rows.slice(0, slice.limit), slice, rows.length > slice.limit, async () => {
          const counts = await services.productImports.counts(job.id)
          return result ? counts[result] : counts.create + counts.update + counts.unchanged + counts.refused
        })
      },
    }),
  }),
})

builder.queryFields(t => ({
  productImport: t.field({
    type: 'ProductImport', nullable: true, description: 'An import.', extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.productImports.find(id),
  }),
  productImports: t.field({
    type: ['ProductImport'], description: 'The latest imports.', extensions: allow('product.write'),
    args: { first: t.arg.int({ description: 'At most 50; 10 without it.' }) },
    resolve: (_root, { first }, { services }) => services.productImports.list(Math.min(50, Math.max(1, first ?? 10))),
  }),
}))
