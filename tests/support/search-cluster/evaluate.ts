import type { Document } from 'mongodb'
import { editDistance } from '../../../server/drivers/search/local/edit-distance.ts'
import { fold } from '../../../server/drivers/search/local/text/fold.ts'
import { stemEnglish, stemGerman } from '../../../server/drivers/search/local/text/stem.ts'
import type { Definition, Operator, SearchMetaStage, SearchStage } from './stages.ts'

const STEMMERS = { english: stemEnglish, german: stemGerman }

const valuesOf = (document: Document, path: string): unknown[] => [document[path]].flat()

/**
 * A model of the operators, good enough to tell whether a pipeline says what it means: words by the definition's analyzers,
 * each clause worth its boost. It ranks otherwise than Lucene does.
 */
export function createEvaluator({ mappings, analyzers }: Definition) {
  const fieldsOf = (path: string) => [mappings.fields[path] ?? []].flat()
  function fieldOf<Type extends ReturnType<typeof fieldsOf>[number]['type']>(path: string, type: Type) {
    const found = fieldsOf(path).find(field => field.type === type)
    // The service finds nothing by an operator that a field is not indexed for; here it is a mistake.
    if (!found) throw new Error(`${path} is not indexed as ${type}`)
    return found
  }

  function tokensOf(path: string, text: string): string[] {
    const field = fieldOf(path, 'string')
    const analyzer = analyzers.find(({ name }) => field.type === 'string' && name === field.analyzer)!
    return (text.match(/[\p{L}\p{N}]+(?:[.'’](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu) ?? []).map(token => analyzer.tokenFilters.reduce((word, filter) => {
      if (filter.type === 'snowballStemming') return STEMMERS[filter.stemmerName](word)
      return filter.type === 'lowercase' ? word.toLowerCase() : filter.type === 'icuFolding' ? fold(word) : word.replace(/['’]s$/i, '')
    }, token))
  }

  const isNear = (a: string, b: string, { maxEdits, prefixLength }: { maxEdits: number, prefixLength: number }): boolean =>
    a.slice(0, prefixLength) === b.slice(0, prefixLength) && editDistance(a, b, maxEdits) <= maxEdits

  /** The score, or 0 for no match. */
  function scoreOf(document: Document, operator: Operator): number {
    const { compound, text, phrase, autocomplete, equals, range } = operator
    if (compound) {
      const { must = [], should = [], filter = [], mustNot = [], minimumShouldMatch = 0 } = compound
      const [all, some] = [must, should].map(clauses => clauses.map(clause => scoreOf(document, clause))) as [number[], number[]]
      const least = Math.max(minimumShouldMatch, must.length + filter.length === 0 && should.length > 0 ? 1 : 0)
      const holds = all.every(Boolean) && some.filter(Boolean).length >= least
        && filter.every(clause => scoreOf(document, clause)) && !mustNot.some(clause => scoreOf(document, clause))
      return holds ? [...all, ...some].reduce((sum, score) => sum + score, 1e-6) : 0
    }
    if (text) {
      const holds = [text.path].flat().some((path) => {
        const tokens = valuesOf(document, path).flatMap(value => tokensOf(path, String(value)))
        const has = (word: string) => tokens.some(token => token === word || (text.fuzzy !== undefined && isNear(word, token, text.fuzzy)))
        const words = tokensOf(path, text.query)
        return words.length > 0 && (text.matchCriteria === 'all' ? words.every(has) : words.some(has))
      })
      return holds ? text.score?.boost.value ?? 1 : 0
    }
    if (phrase) return ` ${tokensOf(phrase.path, String(document[phrase.path])).join(' ')} `.includes(` ${tokensOf(phrase.path, phrase.query).join(' ')} `) ? phrase.score?.boost.value ?? 1 : 0
    if (autocomplete) {
      fieldOf(autocomplete.path, 'autocomplete')
      const typed = fold(autocomplete.query)
      const starts = fold(String(document[autocomplete.path])).split(/[^\p{L}\p{N}]+/u).map(word => word.slice(0, typed.length))
      return starts.some(start => start === typed || (autocomplete.fuzzy && isNear(typed, start, autocomplete.fuzzy))) ? autocomplete.score?.boost.value ?? 1 : 0
    }
    if (equals) {
      fieldOf(equals.path, typeof equals.value === 'boolean' ? 'boolean' : 'token')
      return valuesOf(document, equals.path).includes(equals.value) ? 1 : 0
    }
    if (operator.in) {
      const { path, value } = operator.in
      fieldOf(path, 'token')
      return valuesOf(document, path).some(held => value.includes(String(held))) ? 1 : 0
    }
    fieldOf(range!.path, 'number')
    return valuesOf(document, range!.path).some(value => Number(value) >= Number(range!.gte ?? -Infinity) && Number(value) <= Number(range!.lte ?? Infinity)) ? 1 : 0
  }

  const found = (documents: readonly Document[], operator: Operator) => documents.map(document => ({ document, score: scoreOf(document, operator) })).filter(({ score }) => score > 0)

  function bucketsOf(documents: readonly Document[], facet: NonNullable<SearchMetaStage['facet']>['facets'][string]) {
    fieldOf(facet.path, facet.type === 'string' ? 'token' : 'number')
    const counts = new Map<string | number, number>()
    for (const value of documents.flatMap(document => valuesOf(document, facet.path))) {
      const id = facet.type === 'string' ? String(value) : facet.boundaries.slice(0, -1).findLast((bound, at) => Number(value) >= bound && Number(value) < facet.boundaries[at + 1]!)
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a).slice(0, facet.type === 'string' ? facet.numBuckets ?? 10 : undefined).map(([_id, count]) => ({ _id, count: BigInt(count) }))
  }

  return {
    rows(documents: readonly Document[], { compound, sort = {} }: SearchStage): Document[] {
      const keys = Object.entries(sort)
      if (keys.length > 0) for (const [path, order] of keys) if (typeof order === 'number' && fieldsOf(path).length === 0) throw new Error(`${path} is not indexed`)
      return found(documents, { compound }).sort((a, b) => {
        for (const [path, order] of keys) {
          const [left, right] = typeof order === 'number' ? [a.document[path], b.document[path]] : [a.score, b.score]
          if (left > right || left < right) return (left > right ? 1 : -1) * (typeof order === 'number' ? order : order.order ?? -1)
        }
        return 0
      }).map(({ document }) => document)
    },
    meta(documents: readonly Document[], { compound, facet }: SearchMetaStage): Document {
      const matches = found(documents, compound ? { compound } : facet!.operator).map(({ document }) => document)
      const facets = Object.entries(facet?.facets ?? {}).map(([name, one]) => [name, { buckets: bucketsOf(matches, one) }])
      return { count: { total: BigInt(matches.length) }, ...facet ? { facet: Object.fromEntries(facets) } : {} }
    },
  }
}
