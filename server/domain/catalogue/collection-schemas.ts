import { z } from 'zod'
import { idList, requiredText, seoFields, slugField, text, versionField } from './product-fields.ts'

const TEXTS = ['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'STARTS_WITH', 'IS_SET', 'IS_NOT_SET'] as const
const RELATIONS = {
  TAG: ['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'STARTS_WITH'], PRODUCT_TYPE: TEXTS, VENDOR: TEXTS, TITLE: ['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'STARTS_WITH'],
  PRICE: ['EQUALS', 'NOT_EQUALS', 'GREATER_THAN', 'LESS_THAN'], COMPARE_AT_PRICE: ['GREATER_THAN', 'LESS_THAN', 'IS_SET', 'IS_NOT_SET'],
  STOCK: ['EQUALS', 'NOT_EQUALS'], FACET_VALUE: ['EQUALS', 'NOT_EQUALS'], CREATED_AT: ['GREATER_THAN', 'LESS_THAN'],
} as const satisfies Record<string, readonly string[]>

const fields = Object.keys(RELATIONS) as [keyof typeof RELATIONS, ...(keyof typeof RELATIONS)[]]
const relations = ['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'STARTS_WITH', 'GREATER_THAN', 'LESS_THAN', 'IS_SET', 'IS_NOT_SET'] as const

const condition = z.object({ field: z.enum(fields), relation: z.enum(relations), value: text('The value', 255).nullish().transform(value => value ?? '') })
  .superRefine(({ field, relation, value }, context) => {
    const issue = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
    if (!(RELATIONS[field] as readonly string[]).includes(relation)) issue('relation', `${field} can be compared by ${RELATIONS[field].join(', ')}.`)
    if (relation === 'IS_SET' || relation === 'IS_NOT_SET') return
    if ((field === 'PRICE' || field === 'COMPARE_AT_PRICE') && !/^\d{1,12}$/.test(value)) issue('value', 'Enter a whole number of minor units, like 5000 for 50.00.')
    else if (field === 'STOCK' && !['IN', 'LOW', 'OUT'].includes(value)) issue('value', 'Choose IN, LOW or OUT.')
    else if (field === 'CREATED_AT' && !(/^\d{4}-\d\d-\d\d/.test(value) && Number.isFinite(Date.parse(value)))) issue('value', 'Enter a date like 2026-11-22.')
    else if (value === '') issue('value', 'Enter a value.')
  })

export const rulesSchema = z.object({
  match: z.enum(['ALL', 'ANY']),
  conditions: z.array(condition).min(1, 'Give at least one condition.').max(50, 'Use at most 50 conditions.'),
})

const details = {
  description: text('The description', 5_000).nullish(),
  parentId: z.string().max(60).nullish(),
  position: z.int().min(0).max(100_000).nullish(),
  rules: rulesSchema.nullish(),
  sortOrder: z.enum(['MANUAL', 'BEST_SELLING', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'TITLE_ASC', 'TITLE_DESC']).nullish(),
  imageId: z.string().max(100).nullish(),
  imageAltText: text('The alternative text', 500).nullish(),
  ...seoFields,
}
export type CollectionDetails = z.output<z.ZodObject<typeof details>>

const title = requiredText('The title', 120)
export const collectionCreateSchema = z.object({ ...details, title, slug: slugField.nullish() })
export const collectionUpdateSchema = z.object({ ...details, id: z.string(), version: versionField, title: title.nullish(), slug: slugField.nullish() })
export const collectionReorderSchema = z.object({ id: z.string(), version: versionField, productIds: idList('Products', 10_000) })
