import { builder } from './builder.ts'

export const CollectionMatch = builder.enumType('CollectionMatch', {
  description: 'How conditions go together.',
  values: { ALL: { description: 'All must be met.' }, ANY: { description: 'One is enough.' } } as const,
})

export const RuleField = builder.enumType('CollectionRuleField', {
  description: 'What a condition looks at.',
  values: {
    TAG: { description: 'Tags; one of them is enough.' },
    PRODUCT_TYPE: { description: 'Kind of thing.' },
    VENDOR: { description: 'Maker.' },
    TITLE: { description: 'Name.' },
    PRICE: { description: 'Price of the cheapest variant, in minor units.' },
    COMPARE_AT_PRICE: { description: 'Crossed-out price, in minor units.' },
    STOCK: { description: 'IN, LOW or OUT.' },
    FACET_VALUE: { description: 'A facet value, by its id.' },
    CREATED_AT: { description: 'When it was made, e.g. 2026-11-22.' },
  } as const,
})

export const RuleRelation = builder.enumType('CollectionRuleRelation', {
  description: 'How a condition compares; upper and lower case are the same.',
  values: {
    EQUALS: { description: 'The same.' },
    NOT_EQUALS: { description: 'Anything else, or nothing.' },
    CONTAINS: { description: 'Holds the value.' },
    STARTS_WITH: { description: 'Begins with the value.' },
    GREATER_THAN: { description: 'More, or later.' },
    LESS_THAN: { description: 'Less, or earlier.' },
    IS_SET: { description: 'There is something.' },
    IS_NOT_SET: { description: 'There is nothing.' },
  } as const,
})

export const CollectionSortOrder = builder.enumType('CollectionSortOrder', {
  description: 'Orders of a collection\'s products.',
  values: {
    MANUAL: { description: 'The vendor\'s own; what came in later follows.' },
    BEST_SELLING: { description: 'Best sellers first.' },
    NEWEST: { description: 'Latest in the shop first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Dearest first.' },
    TITLE_ASC: { description: 'From A to Z.' },
    TITLE_DESC: { description: 'From Z to A.' },
  } as const,
})

const ConditionInput = builder.inputType('CollectionConditionInput', {
  description: 'What a rule demands of a product.',
  fields: t => ({
    field: t.field({ type: RuleField, required: true, description: 'What is looked at.' }),
    relation: t.field({ type: RuleRelation, required: true, description: 'How it is compared.' }),
    value: t.string({ description: 'With what; not for IS_SET and IS_NOT_SET.' }),
  }),
})

export const CollectionRulesInput = builder.inputType('CollectionRulesInput', {
  description: 'Conditions that bring products into a collection.',
  fields: t => ({
    match: t.field({ type: CollectionMatch, required: true, description: 'Whether all must be met or any.' }),
    conditions: t.field({ type: [ConditionInput], required: true, description: 'The conditions, at most 50.' }),
  }),
})

export const CollectionCreateInput = builder.inputType('CollectionCreateInput', {
  description: 'A collection.',
  fields: t => ({
    title: t.string({ required: true, description: 'Its name.' }),
    slug: t.string({ description: 'Its name in addresses; made of the title without it.' }),
    description: t.string({ description: 'A sentence or two.' }),
    parentId: t.id({ description: 'The collection above it.' }),
    position: t.int({ description: 'Its place among its siblings; the last without it.' }),
    rules: t.field({ type: CollectionRulesInput, description: 'Brings products in by themselves; by hand without it.' }),
    sortOrder: t.field({ type: CollectionSortOrder, description: 'BEST_SELLING without it.' }),
    imageId: t.id({ description: 'A picture of the library.' }),
    imageAltText: t.string({ description: 'What is to be seen on it.' }),
    seoTitle: t.string({ description: 'Title for search engines.' }),
    seoDescription: t.string({ description: 'Description for search engines.' }),
  }),
})

export const CollectionUpdateInput = builder.inputType('CollectionUpdateInput', {
  description: 'Changes of a collection. What is absent stays; null takes an optional value away.',
  fields: t => ({
    id: t.id({ required: true, description: 'The collection.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    title: t.string({ description: 'Its name.' }),
    slug: t.string({ description: 'Its name in addresses.' }),
    description: t.string({ description: 'A sentence or two.' }),
    parentId: t.id({ description: 'The collection above it; null for none.' }),
    position: t.int({ description: 'Its place among its siblings.' }),
    rules: t.field({ type: CollectionRulesInput, description: 'Null makes it one that is filled by hand; what is in it stays.' }),
    sortOrder: t.field({ type: CollectionSortOrder, description: 'Order of its products.' }),
    imageId: t.id({ description: 'A picture of the library; null for none.' }),
    imageAltText: t.string({ description: 'What is to be seen on it.' }),
    seoTitle: t.string({ description: 'Title for search engines.' }),
    seoDescription: t.string({ description: 'Description for search engines.' }),
  }),
})

export const CollectionReorderInput = builder.inputType('CollectionReorderProductsInput', {
  description: 'An order of a collection\'s products.',
  fields: t => ({
    id: t.id({ required: true, description: 'The collection.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    productIds: t.idList({ required: true, description: 'Products in order, from the first; those that are left out follow as they were.' }),
  }),
})
