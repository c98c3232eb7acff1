import type { ProductImport } from '#server/domain/catalogue/import/import-job.repository.ts'
import { fileOptions } from '#server/domain/catalogue/import/product-imports.ts'
import { refusal, type Result } from '#server/domain/shared/result.ts'
import { validate } from '#server/domain/shared/validate.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'
import { ProductImportColumnInput, toChoice } from './product-import-columns.ts'

builder.objectType('ProductImportPayload', {
  description: 'The import after a change, or why it was refused.',
  extensions: allow('product.write'),
  fields: t => ({
    productImport: t.field({ type: 'ProductImport', nullable: true, description: 'The import as it is now.', resolve: payload => payload.productImport }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('ProductExportPayload', {
  description: 'Where the file is to be had.',
  extensions: allow('product.write'),
  fields: t => ({
    url: t.exposeString('url', { description: 'Address below the shop\'s, for the same session: all products in Shopify\'s format.' }),
    userErrors: t.field({ type: ['UserError'], description: 'Always empty.', resolve: payload => payload.userErrors }),
  }),
})

const ProductImportPreviewInput = builder.inputType('ProductImportPreviewInput', {
  description: 'A file to be looked through. Large ones go to POST /admin/imports.',
  fields: t => ({
    csv: t.string({ description: 'The file\'s text, when it is short.' }),
    id: t.id({ description: 'An import that is to be looked through again, read in another way.' }),
    fileName: t.string({ description: 'Name of the file.' }),
    encoding: t.string({ description: 'utf-8, utf-16le, utf-16be or windows-1252; found out without it.' }),
    delimiter: t.string({ description: 'Comma, semicolon or tab; found out without it.' }),
    decimal: t.string({ description: 'Point or comma of amounts; found out without it.' }),
    columns: t.field({ type: [ProductImportColumnInput], description: 'What single columns are; the others are known by their names.' }),
    firstLineIsData: t.boolean({ description: 'The file begins with a product, not with names of columns.' }),
    handlesFromTitles: t.boolean({ description: 'Where no column has handles, make them from titles.' }),
  }),
})

const ProductImportRunInput = builder.inputType('ProductImportRunInput', {
  description: 'Applies an import that was looked through.',
  fields: t => ({
    id: t.id({ required: true, description: 'The import.' }),
    onlyIfAll: t.boolean({ description: 'Apply nothing when any row is refused; the good rows are applied without it.' }),
  }),
})

const ProductImportMendInput = builder.inputType('ProductImportMendInput', {
  description: 'A cell of a refused row, written anew.',
  fields: t => ({
    id: t.id({ required: true, description: 'The import.' }),
    line: t.int({ required: true, description: 'Line of the row.' }),
    column: t.string({ required: true, description: 'The column that its note names.' }),
    value: t.string({ required: true, description: 'What the cell holds from now on.' }),
  }),
})

const ProductImportIdInput = builder.inputType('ProductImportIdInput', {
  description: 'An import.',
  fields: t => ({ id: t.id({ required: true, description: 'Its id.' }) }),
})

const toPayload = (result: Result<ProductImport>) => result.ok ? { productImport: result.value, userErrors: [] } : { productImport: null, userErrors: result.errors }

builder.mutationFields(t => ({
  productImportPreview: t.field({
    type: 'ProductImportPayload', description: 'Looks a file through and says what it would do; nothing is written. It goes on in the background.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductImportPreviewInput, required: true, description: 'The file.' }) },
    resolve: async (_root, { input: { csv, id, fileName, columns, ...reading } }, { services, principal }) => {
      const given = Object.fromEntries(Object.entries({ ...reading, columns: columns?.map(toChoice) }).filter(([, value]) => value !== null && value !== undefined))
      const options = validate(fileOptions, given, ['input'])
      if (!options.ok) return toPayload(options)
      if (id) return toPayload(await services.productImports.check(id, options.value))
      if (!csv) return toPayload(refusal('INVALID_INPUT', 'Send the text of a file, or the id of an import.', ['input', 'csv']))
      const actor = (await principal())!.staff.name
      return { productImport: await services.productImports.create({ bytes: Buffer.from(csv), fileName: fileName ?? 'products.csv', actor, options: options.value }), userErrors: [] }
    },
  }),
  productImportRun: t.field({
    type: 'ProductImportPayload', description: 'Applies an import. It goes on in the background, and doing it twice does it once.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductImportRunInput, required: true, description: 'The import.' }) },
    resolve: async (_root, { input }, { services }) => toPayload(await services.productImports.run(input.id, input.onlyIfAll ?? false)),
  }),
  productImportMend: t.field({
    type: 'ProductImportPayload', description: 'Writes a refused cell anew and looks the file through again. The file itself stays as it was sent.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductImportMendInput, required: true, description: 'The cell.' }) },
    resolve: async (_root, { input: { id, ...cell } }, { services }) => toPayload(await services.productImports.mend(id, cell)),
  }),
  productImportCancel: t.field({
    type: 'ProductImportPayload', description: 'Stops an import. What was applied stays; it can be undone.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductImportIdInput, required: true, description: 'The import.' }) },
    resolve: async (_root, { input }, { services }) => toPayload(await services.productImports.cancel(input.id)),
  }),
  productImportUndo: t.field({
    type: 'ProductImportPayload', description: 'Undoes the last import. What was changed or sold since stays as it is.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductImportIdInput, required: true, description: 'The import.' }) },
    resolve: async (_root, { input }, { services }) => toPayload(await services.productImports.undo(input.id)),
  }),
  productExport: t.field({
    type: 'ProductExportPayload', description: 'Exports all products in Shopify\'s format.', extensions: allow('product.write'),
    resolve: () => ({ url: '/admin/exports/products.csv', userErrors: [] }),
  }),
}))
