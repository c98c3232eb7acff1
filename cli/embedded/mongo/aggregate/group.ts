import { keyOf } from '../bson/keys.ts'
import { compareValues } from '../bson/compare.ts'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { parseExpression } from '../expression/parse.ts'
import { newScope } from '../expression/scope.ts'
import type { Expression } from '../expression/scope.ts'
import { namedArguments } from '../expression/arguments.ts'
import { parseGroupField } from './accumulators.ts'
import type { Accumulator, GroupField } from './accumulators.ts'
import type { Stage, StageContext } from './stage.ts'

/** Groups documents by a key and gives one document per group, in the order the groups were met. */
function grouped(key: Expression, fields: readonly GroupField[], { variables, now }: StageContext): Stage {
  return function* (documents) {
    const groups = new Map<string, { id: Value, accumulators: Accumulator[] }>()
    for (const document of documents) {
      const scope = newScope(document, variables, now)
      const id = key(scope) ?? null
      const text = keyOf(id).toString('latin1')
      let group = groups.get(text)
      if (!group) groups.set(text, group = { id, accumulators: fields.map((field) => field.make()) })
      const { accumulators } = group
      fields.forEach((field, i) => accumulators[i]!.add(field.expression(scope)))
    }
    for (const { id, accumulators } of groups.values()) {
      const out: Doc = new Map([['_id', id]])
      fields.forEach((field, i) => out.set(field.name, accumulators[i]!.result()))
      yield out
    }
  }
}

export function parseGroup(spec: Value, context: StageContext): Stage {
  if (!isDoc(spec)) return fail(15947, "a group's fields must be specified in an object")
  if (!spec.has('_id')) fail(15955, 'a group specification must include an _id')
  const fields = [...spec].filter(([name]) => name !== '_id').map(([name, value]) => parseGroupField(name, value, context.known))
  return grouped(parseExpression(spec.get('_id')!, context.known), fields, context)
}

/** `$sortByCount: expression` is a group and a sort. */
export function parseSortByCount(spec: Value, context: StageContext): Stage {
  const count = parseGroupField('count', new Map([['$sum', 1]]), context.known)
  const group = grouped(parseExpression(spec, context.known), [count], context)
  return function* (documents) {
    yield* [...group(documents)].sort((a, b) => compareValues(b.get('count'), a.get('count')))
  }
}

/** `$bucket`: the groups are the ranges between boundaries. */
export function parseBucket(spec: Value, context: StageContext): Stage {
  const named = namedArguments(spec, '$bucket', ['groupBy', 'boundaries'], ['default', 'output'])
  const boundaries = named.get('boundaries')
  if (!isArray(boundaries) || boundaries.length < 2) return fail(40192, `The $bucket 'boundaries' field must have at least 2 values`)
  boundaries.forEach((value, i) => {
    if (i > 0 && compareValues(boundaries[i - 1], value) >= 0) fail(40194, `The 'boundaries' option to $bucket must be sorted, but elements ${i - 1} and ${i} are not in ascending order`)
  })
  const output = named.get('output')
  const fields = isDoc(output)
    ? [...output].map(([name, value]) => parseGroupField(name, value, context.known))
    : [parseGroupField('count', new Map([['$sum', 1]]), context.known)]
  const by = parseExpression(named.get('groupBy')!, context.known)
  const otherwise = named.get('default')
  const bucketOf = (value: Maybe): Value => {
    const next = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0)
    if (next > 0) return boundaries[next - 1]!
    return otherwise ?? fail(40066, '$switch could not find a matching branch for an input, and no default was specified.')
  }
  const group = grouped((scope) => bucketOf(by(scope)), fields, context)
  return function* (documents) {
    yield* [...group(documents)].sort((a, b) => compareValues(a.get('_id'), b.get('_id')))
  }
}
