import type { CollectionDocument, FacetDocument, FacetValueDocument } from '../../../db/mongo/documents.ts'

/** What a file may name beside products. */
export interface Referable {
  collections: Pick<CollectionDocument, '_id' | 'slug' | 'title' | 'rules'>[]
  facets: Pick<FacetDocument, 'code' | 'title' | 'values'>[]
}

export interface Found {
  ids: string[]
  problems: string[]
  /** What is left out although it is no slip. */
  warnings: string[]
}

export type References = ReturnType<typeof createReferences>

/** Names that are told where one is unknown. */
const TOLD = 12

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** The one that has the name in addresses, else those that have it as their title. */
function named<T extends { title: string }>(all: readonly T[], name: string, addressOf: (one: T) => string): T[] {
  const one = all.find(candidate => addressOf(candidate) === name)
  return one ? [one] : all.filter(candidate => same(candidate.title, name))
}

const told = (names: string[]) => names.length === 0 ? 'none' : names.slice(0, TOLD).join(', ') + (names.length > TOLD ? ' and more' : '')

/**
 * Finds what cells name: collections by handle or title, values of facets by their names in addresses or as people read
 * them. What is not there is a problem: an import makes no collection and no facet out of a slip. Only a shop that has none
 * at all takes the products of another without them.
 */
export function createReferences({ collections, facets }: Referable) {
  const byHand = new Set(collections.filter(({ rules }) => !rules).map(({ _id }) => _id))

  /** The facet that a line begins with; titles may hold a colon themselves. */
  function facetOf(line: string) {
    const colons = [...line.matchAll(/:/g)].map(({ index }) => index)
    for (const at of colons) {
      const found = named(facets, line.slice(0, at).trim(), ({ code }) => code)
      if (found.length > 0) return { found, rest: line.slice(at + 1).trim(), name: line.slice(0, at).trim() }
    }
    return { found: [], rest: '', name: colons.length > 0 ? line.slice(0, colons[0]).trim() : null }
  }

  function valuesOf(facet: Referable['facets'][number], text: string): { values: FacetValueDocument[], problems: string[] } {
    const find = (name: string) => named(facet.values, name, ({ code }) => code)[0] ?? facet.values.find(({ number }) => number !== undefined && String(number) === name)
    const whole = find(text)
    if (whole) return { values: [whole], problems: [] }
    const names = text.split(',').map(name => name.trim()).filter(Boolean)
    const found = names.map(name => ({ name, value: find(name) }))
    return {
      values: found.flatMap(({ value }) => value ?? []),
      problems: found.flatMap(({ name, value }) => value ? [] : [`${facet.title} has no value "${name}"; it has ${told(facet.values.map(({ title }) => title))}. Add it to the facet first.`]),
    }
  }

  return {
    /** Collections that products are put into by hand. */
    byHand: byHand as ReadonlySet<string>,

    collections(names: string[]): Found {
      const found: Found = { ids: [], problems: [], warnings: [] }
      if (collections.length === 0 && names.length > 0) return { ...found, warnings: ['The shop has no collections yet, so these are left out; make them, then import the file again.'] }
      for (const name of names) {
        const [one, ...others] = named(collections, name, ({ slug }) => slug)
        if (!one) found.problems.push(`There is no collection "${name}"; make it first, or take it out.`)
        else if (others.length > 0) found.problems.push(`Several collections are called "${name}"; write the handle of the one that is meant: ${told([one, ...others].map(({ slug }) => slug))}.`)
        else if (!byHand.has(one._id)) found.warnings.push(`"${one.title}" fills itself by its rules; it is left out.`)
        else found.ids.push(one._id)
      }
      return { ...found, ids: [...new Set(found.ids)] }
    },

    /** @param lines each like `material: oak, walnut` */
    facetValues(lines: string[]): Found {
      const found: Found = { ids: [], problems: [], warnings: [] }
      if (facets.length === 0 && lines.length > 0) return { ...found, warnings: ['The shop has no facets yet, so these are left out; make them, then import the file again.'] }
      for (const line of lines) {
        const { found: [facet, ...others], rest, name } = facetOf(line)
        if (name === null) found.problems.push(`"${line}" does not say which facet it is of; write it like Material: Oak.`)
        else if (!facet) found.problems.push(`There is no facet "${name}"; the shop has ${told(facets.map(({ title }) => title))}.`)
        else if (others.length > 0) found.problems.push(`Several facets are called "${name}"; write the one that is meant by its name in addresses: ${told([facet, ...others].map(({ code }) => code))}.`)
        else {
          const { values, problems } = valuesOf(facet, rest)
          found.ids.push(...values.map(({ id }) => id))
          found.problems.push(...problems)
        }
      }
      return { ...found, ids: [...new Set(found.ids)] }
    },
  }
}

/** A shop without any, for files that name none. */
export const NO_REFERENCES: References = createReferences({ collections: [], facets: [] })
