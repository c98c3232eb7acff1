import type { AdminFacetDetailFragment, FacetType, FacetUpdateInput } from '../graphql/generated/admin'
import { sameValue, type FieldWords } from './field-merge'

export const FACET_TYPES: Record<FacetType, { label: string, help: string }> = {
  TEXT: { label: 'Words', help: 'Like oak, walnut, ash.' },
  COLOR: { label: 'Colors', help: 'Names with a swatch, like sage or cream.' },
  NUMBER: { label: 'Numbers', help: 'In a unit, like 350 ml.' },
}

/** A value as it is typed. */
export interface FacetValueForm {
  /** Null as long as it is not saved. */
  id: string | null
  title: string
  color: string
  number: string
}

/** A facet as its form holds it. */
export interface FacetForm {
  title: string
  unit: string
  filterable: boolean
  showInSpecifications: boolean
  values: FacetValueForm[]
}

export const NEW_COLOR = '#8a9a7b'

export function toFacetForm(facet: AdminFacetDetailFragment): FacetForm {
  return {
    title: facet.title, unit: facet.unit ?? '', filterable: facet.filterable, showInSpecifications: facet.showInSpecifications,
    values: facet.values.map(({ id, title, color, number }) => ({ id, title, color: color ?? NEW_COLOR, number: number === null ? '' : String(number) })),
  }
}

export const FACET_WORDS: FieldWords<FacetForm> = {
  labels: { title: 'name', unit: 'unit', filterable: 'use as filter', showInSpecifications: 'use in details', values: 'values' },
  show: { values: values => values.map(({ title, number }) => number || title).join(', ') || 'none' },
}

/** A number as people type it, with either decimal sign; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

/** Only what changed, as the API takes it; or what cannot be read, by field. */
export function toFacetUpdate({ id, version, type, values: known }: AdminFacetDetailFragment, before: FacetForm, now: FacetForm): { input: FacetUpdateInput, problems: Record<string, string> } {
  const input: FacetUpdateInput = { id, version }
  const problems: Record<string, string> = {}
  if (now.title.trim() === '') problems.title = 'Enter a name.'
  if (before.title !== now.title) input.title = now.title.trim()
  if (before.unit !== now.unit) input.unit = now.unit.trim() || null
  if (before.filterable !== now.filterable) input.filterable = now.filterable
  if (before.showInSpecifications !== now.showInSpecifications) input.showInSpecifications = now.showInSpecifications
  if (sameValue(before.values, now.values)) return { input, problems }
  // A value that somebody else took away meanwhile and that is kept here is made anew.
  const ids = new Set(known.map(value => value.id))
  input.values = now.values.map((value, index) => {
    const number = type === 'NUMBER' ? readNumber(value.number) : null
    if (type === 'NUMBER' ? number === null : value.title.trim() === '') problems[`values.${index}`] = type === 'NUMBER' ? 'Enter a number, like 350.' : 'Enter a value.'
    return {
      ...(value.id && ids.has(value.id) ? { id: value.id } : {}),
      ...(type === 'NUMBER' ? { number } : { title: value.title.trim() }),
      ...(type === 'COLOR' ? { color: value.color } : {}),
    }
  })
  return { input, problems }
}

/** Values that products have and would lose. */
export function losses(facet: AdminFacetDetailFragment, { values }: FacetForm): { title: string, productCount: number }[] {
  const kept = new Set(values.map(({ id }) => id))
  return facet.values.filter(({ id, productCount }) => productCount > 0 && !kept.has(id))
}
