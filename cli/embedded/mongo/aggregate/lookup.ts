import { BSONRegExp } from 'bson'
import { decode } from '../bson/decode.ts'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { namedArguments } from '../expression/arguments.ts'
import { parseExpression, valueAt } from '../expression/parse.ts'
import { newScope } from '../expression/scope.ts'
import { addFields, addRule } from '../projection/tree.ts'
import type { Tree } from '../projection/tree.ts'
import { find } from '../query/execute.ts'
import { parseFilter } from '../query/parse.ts'
import { parsePipeline } from './pipeline.ts'
import type { Stage, StageContext } from './stage.ts'

function nameIn(named: Doc, field: string): string {
  const value = named.get(field)
  return typeof value === 'string' ? value : fail('FailedToParse', `$lookup argument '${field}' must be a string`)
}

/** The filter for the foreign field: equal to the local value, or to one of its elements. */
function joinFilter(foreign: string, local: Maybe): Doc {
  const values = isArray(local) ? local : [local ?? null]
  if (values.some((value) => value instanceof BSONRegExp || isArray(value))) {
    fail('NotSupported', '$lookup by patterns and by arrays inside arrays is not supported by the embedded server')
  }
  return new Map([[foreign, new Map([['$in', values]])]])
}

/** `$lookup` by equal fields, by a pipeline with `let`, or by both. */
export function parseLookup(spec: Value, context: StageContext): Stage {
  const named = namedArguments(spec, '$lookup', ['from', 'as'], ['localField', 'foreignField', 'let', 'pipeline'])
  const from = nameIn(named, 'from')
  const as = nameIn(named, 'as')
  const byField = named.has('localField') || named.has('foreignField')
  if (!byField && !named.has('pipeline')) fail('FailedToParse', `$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified`)
  const local = byField ? nameIn(named, 'localField').split('.') : []
  const foreign = byField ? nameIn(named, 'foreignField') : ''
  const bound = parseLet(named.get('let'), context)
  const stages = named.get('pipeline') ?? []
  if (!isArray(stages)) return fail('TypeMismatch', `'pipeline' option must be specified as an array`)
  const known = new Set([...context.known, ...bound.map(([name]) => name)])
  if (stages.length > 0) parsePipeline(stages, { ...context, known, variables: dummy(known) })
  return function* (documents) {
    for (const document of documents) {
      const scope = newScope(document, context.variables, context.now)
      const variables: Doc = new Map(context.variables)
      for (const [name, expression] of bound) variables.set(name, expression(scope) ?? null)
      const collection = context.catalog.get(context.database, from)
      const filter = byField ? joinFilter(foreign, valueAt(document, local, 0)) : new Map<string, Value>()
      const entries = collection ? find(collection, { filter: parseFilter(filter), sort: [], skip: 0, limit: 0 }) : []
      const found = function* (): Generator<Doc> { for (const { bytes } of entries) yield decode(bytes) }
      const run = parsePipeline(stages, { ...context, known, variables })
      const tree: Tree = new Map()
      const joined = [...run(found())]
      addRule(tree, as, { compute: () => joined })
      yield addFields(document, tree, scope)
    }
  }
}

const dummy = (names: ReadonlySet<string>): Doc => new Map([...names].map((name) => [name, null]))

function parseLet(value: Value | undefined, context: StageContext) {
  if (value === undefined) return []
  if (!isDoc(value)) return fail('FailedToParse', `$lookup argument 'let' must be an object`)
  return [...value].map(([name, item]) => [name, parseExpression(item, context.known)] as const)
}
