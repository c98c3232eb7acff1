import type { AdminCollectionDetailFragment, CollectionRuleField, CollectionRuleRelation, CollectionMatch, CollectionRulesInput, CollectionSortOrder, CollectionUpdateInput } from '../graphql/generated/admin'
import { sameValue, type FieldWords } from './field-merge'

/** A condition as it is typed: amounts as people write them. */
export interface ConditionForm { field: CollectionRuleField, relation: CollectionRuleRelation, value: string }

/** A collection as its form holds it. */
export interface CollectionForm {
  title: string
  slug: string
  description: string
  parentId: string
  sortOrder: CollectionSortOrder
  /** Null: it is filled by hand. */
  rules: { match: CollectionMatch, conditions: ConditionForm[] } | null
  image: { id: string, url: string, altText: string } | null
  seoTitle: string
  seoDescription: string
}

export const RULE_FIELDS: Record<CollectionRuleField, string> = {
  TAG: 'Tag', PRODUCT_TYPE: 'Type', VENDOR: 'Vendor', TITLE: 'Title', PRICE: 'Price', COMPARE_AT_PRICE: 'Former price', STOCK: 'Stock', FACET_VALUE: 'Facet value', CREATED_AT: 'Made',
}
const TEXTS: CollectionRuleRelation[] = ['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'STARTS_WITH']
/** How each field can be compared; the same as the shop takes. */
export const RULE_RELATIONS: Record<CollectionRuleField, CollectionRuleRelation[]> = {
  TAG: TEXTS, PRODUCT_TYPE: [...TEXTS, 'IS_SET', 'IS_NOT_SET'], VENDOR: [...TEXTS, 'IS_SET', 'IS_NOT_SET'], TITLE: TEXTS,
  PRICE: ['LESS_THAN', 'GREATER_THAN', 'EQUALS', 'NOT_EQUALS'], COMPARE_AT_PRICE: ['IS_SET', 'IS_NOT_SET', 'LESS_THAN', 'GREATER_THAN'],
  STOCK: ['EQUALS', 'NOT_EQUALS'], FACET_VALUE: ['EQUALS', 'NOT_EQUALS'], CREATED_AT: ['GREATER_THAN', 'LESS_THAN'],
}
export const RELATION_WORDS: Record<CollectionRuleRelation, string> = {
  EQUALS: 'is', NOT_EQUALS: 'is not', CONTAINS: 'contains', STARTS_WITH: 'begins with', GREATER_THAN: 'is over', LESS_THAN: 'is under', IS_SET: 'is given', IS_NOT_SET: 'is not given',
}
/** Whether a comparison wants something to compare with. */
export const wantsValue = (relation: CollectionRuleRelation): boolean => relation !== 'IS_SET' && relation !== 'IS_NOT_SET'
const isAmount = (field: CollectionRuleField): boolean => field === 'PRICE' || field === 'COMPARE_AT_PRICE'

export function toCollectionForm(collection: AdminCollectionDetailFragment, currencyCode: string): CollectionForm {
  const value = (field: CollectionRuleField, text: string) => isAmount(field) && text !== '' ? amountText({ amount: Number(text), currencyCode }) : text
  return {
    title: collection.title, slug: collection.slug, description: collection.description, parentId: collection.parent?.id ?? '', sortOrder: collection.sortOrder,
    rules: collection.rules ? { match: collection.rules.match, conditions: collection.rules.conditions.map(({ field, relation, value: text }) => ({ field, relation, value: value(field, text) })) } : null,
    image: collection.image ? { id: collection.image.id, url: collection.image.url, altText: collection.image.altText } : null,
    seoTitle: collection.seoTitle ?? '', seoDescription: collection.seoDescription ?? '',
  }
}

/** Rules as people read them, e.g. `Tag is sale and Price is under 50.00`; facet values by their names. */
export function rulesText(rules: CollectionForm['rules'], nameOf: (facetValueId: string) => string): string {
  if (!rules) return 'by hand'
  const text = ({ field, relation, value }: ConditionForm) => [RULE_FIELDS[field], RELATION_WORDS[relation], !wantsValue(relation) ? '' : field === 'FACET_VALUE' ? nameOf(value) : value].filter(Boolean).join(' ')
  return rules.conditions.map(text).join(rules.match === 'ALL' ? ' and ' : ' or ')
}

export const COLLECTION_LABELS: FieldWords<CollectionForm>['labels'] = {
  title: 'title', slug: 'address', description: 'description', parentId: 'place', sortOrder: 'order', rules: 'rules', image: 'picture', seoTitle: 'search title', seoDescription: 'search description',
}

/** Rules as the API takes them; what cannot be read goes to the problems. */
export function toRulesInput(rules: NonNullable<CollectionForm['rules']>, currencyCode: string, problems: Record<string, string>): CollectionRulesInput {
  if (rules.conditions.length === 0) problems.general = 'Give at least one condition.'
  return {
    match: rules.match,
    conditions: rules.conditions.map(({ field, relation, value }, index) => {
      const amount = isAmount(field) && wantsValue(relation) ? readAmount(value, currencyCode) : null
      if (wantsValue(relation) && value.trim() === '') problems[`conditions.${index}`] = 'Enter a value.'
      else if (wantsValue(relation) && isAmount(field) && amount === null) problems[`conditions.${index}`] = amountHint(currencyCode)
      return { field, relation, value: wantsValue(relation) ? String(amount ?? value.trim()) : null }
    }),
  }
}

/** Only what changed, as the API takes it; or what cannot be read, by field. */
export function toCollectionUpdate(id: string, version: number, before: CollectionForm, now: CollectionForm, currencyCode: string): { input: CollectionUpdateInput, problems: Record<string, string> } {
  const input: CollectionUpdateInput = { id, version }
  const problems: Record<string, string> = {}
  if (now.title.trim() === '') problems.title = 'Enter a title.'
  for (const key of ['title', 'slug', 'description', 'seoTitle', 'seoDescription'] as const) if (before[key] !== now[key]) input[key] = now[key].trim()
  if (before.parentId !== now.parentId) input.parentId = now.parentId || null
  if (before.image?.id !== now.image?.id) input.imageId = now.image?.id ?? null
  if (now.image && !sameValue(before.image, now.image)) input.imageAltText = now.image.altText.trim()
  if (before.sortOrder !== now.sortOrder) input.sortOrder = now.sortOrder
  if (!sameValue(before.rules, now.rules)) input.rules = now.rules && toRulesInput(now.rules, currencyCode, problems)
  return { input, problems }
}
