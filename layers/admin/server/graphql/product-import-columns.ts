import { COLUMN_KEYS, labelOf, nameOf, REQUIRED } from '#server/domain/catalogue/import/fields.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'

export const ProductImportColumnUse = builder.enumType('ProductImportColumnUse', {
  description: 'What is done with a column of an imported file.',
  values: {
    READ: { description: 'It is read as a field.' },
    KEEP: { description: 'Nothing here stands for it; its cells are kept and exported again.' },
    LEAVE_OUT: { description: 'Its cells are left out.' },
  } as const,
})

builder.objectType('ProductImportField', {
  description: 'Something that a column of a product file can be.',
  extensions: allow('product.write'),
  fields: t => ({
    name: t.string({ description: 'Its name, which is that of Shopify\'s column.', resolve: nameOf }),
    label: t.string({ description: 'Its name for people.', resolve: labelOf }),
    isRequired: t.boolean({ description: 'Whether no product is without it.', resolve: key => REQUIRED.includes(key) }),
  }),
})

builder.objectType('ProductImportColumn', {
  description: 'A column of an imported file.',
  extensions: allow('product.write'),
  fields: t => ({
    heading: t.exposeString('heading', { description: 'What the file calls it; a letter where it has no name, and beside a name that was there before.' }),
    use: t.field({ type: ProductImportColumnUse, description: 'What is done with it.', resolve: ({ use }) => use === 'keep' ? 'KEEP' : use === 'leave' ? 'LEAVE_OUT' : 'READ' }),
    field: t.field({ type: 'ProductImportField', nullable: true, description: 'The field that it is read as.', resolve: ({ use }) => use === 'keep' || use === 'leave' ? null : use }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Nobody said what it is, and its name does not tell.' }),
    suggestion: t.field({ type: 'ProductImportField', nullable: true, description: 'What an open one probably means.', resolve: column => column.suggestion ?? null }),
    sample: t.string({ nullable: true, description: 'Its first cell that is not blank.', resolve: column => column.sample ?? null }),
  }),
})

export const ProductImportColumnInput = builder.inputType('ProductImportColumnInput', {
  description: 'What a column of a file is.',
  fields: t => ({
    heading: t.string({ required: true, description: 'What the file calls it.' }),
    use: t.field({ type: ProductImportColumnUse, description: 'What is done with it; it is read without this.' }),
    field: t.string({ description: 'Name of the field that it is read as, like Title or Variant Price.' }),
  }),
})

/** A choice as services know it. */
export function toChoice({ heading, use, field }: typeof ProductImportColumnInput.$inferInput): { heading: string, use: string } {
  return { heading, use: use === 'KEEP' ? 'keep' : use === 'LEAVE_OUT' ? 'leave' : field ?? '' }
}

builder.queryFields(t => ({
  productImportFields: t.field({
    type: ['ProductImportField'], description: 'Everything that a column of a product file can be.', extensions: allow('product.write'),
    resolve: () => [...COLUMN_KEYS],
  }),
}))
