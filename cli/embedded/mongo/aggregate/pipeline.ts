import { count, toInteger } from '../bson/numbers.ts'
import { decode } from '../bson/decode.ts'
import { isArray, isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { newScope } from '../expression/scope.ts'
import { sortKey } from '../indexes/keys.ts'
import { matches } from '../query/match.ts'
import { parseFilter } from '../query/parse.ts'
import { parseSort } from '../query/sort.ts'
import { parseDocumentStage, stageOf } from './documents.ts'
import { parseBucket, parseGroup, parseSortByCount } from './group.ts'
import { parseLookup } from './lookup.ts'
import { parseSample } from './sample.ts'
import type { Stage, StageContext } from './stage.ts'
import { parseUnwind } from './unwind.ts'

function positive(spec: Value, name: string, least: number): number {
  const number = isNumber(spec) ? toInteger(spec) : undefined
  if (number === undefined) return fail(5107201, `invalid argument to ${name} stage: Expected an integer`)
  if (number < least) return fail(name === '$limit' ? 15958 : 5107200, least === 1 ? 'the limit must be positive' : `invalid argument to ${name} stage: Expected a non-negative number`)
  return number
}

function skip(count: number): Stage {
  return function* (documents) {
    let position = 0
    for (const document of documents) if (position++ >= count) yield document
  }
}

function limit(count: number): Stage {
  return function* (documents) {
    let position = 0
    for (const document of documents) {
      yield document
      if (++position >= count) return
    }
  }
}

function sort(spec: Value): Stage {
  if (!isDoc(spec)) return fail(15973, 'the $sort key specification must be an object')
  if (spec.size === 0) fail(15976, '$sort stage must have at least one sort key')
  const fields = parseSort(spec)
  return function* (documents) {
    const keyed = Array.from(documents, (document) => ({ document, key: sortKey(document, fields) }))
    for (const { document } of keyed.sort((a, b) => Buffer.compare(a.key, b.key))) yield document
  }
}

function match(spec: Value, context: StageContext): Stage {
  if (!isDoc(spec)) return fail(15959, 'the match filter must be an expression in an object')
  const filter = parseFilter(spec, context.variables ? { variables: context.variables } : {})
  return function* (documents) {
    for (const document of documents) if (matches(filter, document)) yield document
  }
}

function countInto(spec: Value): Stage {
  if (typeof spec !== 'string' || spec === '') return fail(40156, 'the count field must be a non-empty string')
  if (spec.startsWith('$')) fail(40158, 'the count field cannot be a $-prefixed path')
  if (spec.includes('.')) fail(40160, "the count field cannot contain '.'")
  return function* (documents) {
    let total = 0
    for (const _ of documents) total++
    if (total > 0) yield new Map([[spec, count(total)]])
  }
}

function facet(spec: Value, context: StageContext): Stage {
  if (!isDoc(spec) || spec.size === 0) return fail(40169, 'the $facet specification must be a non-empty object')
  const branches = [...spec].map(([name, stages]) => {
    if (!isArray(stages)) return fail(40170, `arguments to $facet must be arrays, ${name} is not`)
    for (const stage of stages) if (stageOf(stage)[0] === '$facet') fail(40600, '$facet is not allowed to be used within a $facet stage')
    return [name, parsePipeline(stages, context)] as const
  })
  return function* (documents) {
    const all = [...documents]
    yield new Map(branches.map(([name, run]): [string, Value] => [name, [...run(all)]]))
  }
}

function unionWith(spec: Value, context: StageContext): Stage {
  const name = isDoc(spec) ? spec.get('coll') : spec
  const stages = isDoc(spec) ? spec.get('pipeline') ?? [] : []
  if (typeof name !== 'string' || !isArray(stages)) return fail('FailedToParse', '$unionWith needs a collection name, or { coll, pipeline }')
  const run = parsePipeline(stages, context)
  return function* (documents) {
    yield* documents
    const collection = context.catalog.get(context.database, name)
    if (!collection) return
    const all = function* (): Generator<Doc> { for (const { bytes } of collection.scan()) yield decode(bytes) }
    yield* run(all())
  }
}

/** Stages that MongoDB has and this server has not: refused as such, not as spelling mistakes. */
const lacking = new Set([
  '$out', '$merge', '$graphLookup', '$setWindowFields', '$bucketAuto', '$fill', '$densify', '$documents', '$geoNear', '$redact', '$search',
  '$vectorSearch', '$changeStream', '$collStats', '$indexStats', '$currentOp', '$listSessions', '$listLocalSessions', '$planCacheStats',
])

function parseStage(name: string, spec: Value, context: StageContext): Stage {
  switch (name) {
    case '$match': return match(spec, context)
    case '$sort': return sort(spec)
    case '$skip': return skip(positive(spec, name, 0))
    case '$limit': return limit(positive(spec, name, 1))
    case '$count': return countInto(spec)
    case '$group': return parseGroup(spec, context)
    case '$sortByCount': return parseSortByCount(spec, context)
    case '$bucket': return parseBucket(spec, context)
    case '$unwind': return parseUnwind(spec)
    case '$facet': return facet(spec, context)
    case '$lookup': return parseLookup(spec, context)
    case '$unionWith': return unionWith(spec, context)
    case '$sample': return parseSample(spec)
  }
  const transform = parseDocumentStage(name, spec, context.known)
  if (!transform && lacking.has(name)) return fail('NotSupported', `the stage ${name} is not supported by the embedded server`)
  if (!transform) return fail(40324, `Unrecognized pipeline stage name: '${name}'`)
  return function* (documents) {
    for (const document of documents) yield transform(document, newScope(document, context.variables, context.now))
  }
}

/** Parses a pipeline. All stages are checked before the first document is read. */
export function parsePipeline(stages: readonly Value[], context: StageContext): Stage {
  const parsed = stages.map((stage) => parseStage(...stageOf(stage), context))
  return (documents) => parsed.reduce<Iterable<Doc>>((current, stage) => stage(current), documents)
}
