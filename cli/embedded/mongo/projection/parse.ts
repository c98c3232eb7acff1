import { toJs } from '../bson/numbers.ts'
import { isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { parseExpression } from '../expression/parse.ts'
import { } from '../expression/scope.ts'
import type { Scope } from '../expression/scope.ts'
import { addRule, excludeFields, includeFields, isTree } from './tree.ts'
import type { Rule, Tree } from './tree.ts'

/** Makes one document of another. */
export type Transform = (document: Doc, scope: Scope) => Doc

export const isFlag = (value: Value): value is boolean | number => typeof value === 'boolean' || isNumber(value)
export const isOn = (value: Value): boolean => (isNumber(value) ? toJs(value) !== 0 : value === true)

/** Fields of a projection by path, before it is known whether it takes or leaves out. */
export interface ProjectionFields {
  tree: Tree
  /** How many rules take, leave out or compute, `_id` apart. */
  included: number
  excluded: number
  id: 'include' | 'exclude' | 'computed' | undefined
}

/** Reads the fields of `$project`, and of a find projection once its own operators are taken out. */
export function readFields(spec: Doc, known: ReadonlySet<string>): ProjectionFields {
  const fields: ProjectionFields = { tree: new Map(), included: 0, excluded: 0, id: undefined }
  readInto(fields, spec, '', known)
  return fields
}

function readInto(fields: ProjectionFields, spec: Doc, prefix: string, known: ReadonlySet<string>): void {
  for (const [name, value] of spec) {
    if (prefix === '' && name.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
    const path = prefix + name
    const first = isDoc(value) ? value.keys().next().value : undefined
    if (isDoc(value) && first === undefined) fail(51270, 'An empty sub-projection is not a valid value. Found empty object at path')
    if (isDoc(value) && !first!.startsWith('$')) {
      readInto(fields, value, `${path}.`, known)
      continue
    }
    const rule: Rule = isFlag(value) ? (isOn(value) ? 'include' : 'exclude') : { compute: parseExpression(value, known) }
    addRule(fields.tree, path, rule)
    if (path === '_id') fields.id = typeof rule === 'string' ? rule : 'computed'
    else if (rule === 'exclude') fields.excluded++
    else fields.included++
  }
}

function firstOf(tree: Tree, rule: 'include' | 'exclude', prefix = ''): string | undefined {
  for (const [name, item] of tree) {
    if (item === rule && prefix + name !== '_id') return prefix + name
    const inner = isTree(item) ? firstOf(item, rule, `${prefix}${name}.`) : undefined
    if (inner) return inner
  }
  return undefined
}

/** Decides whether a projection takes or leaves out, and refuses mixtures (31253, 31254). */
export function finishProjection(fields: ProjectionFields, forceInclusion = false): Transform {
  const { tree, included, excluded, id } = fields
  const [firstRule] = tree.values()
  if (included > 0 && excluded > 0) {
    const leading = firstRule === 'exclude' && tree.keys().next().value !== '_id'
    if (leading) fail(31253, `Cannot do inclusion on field ${firstOf(tree, 'include')} in exclusion projection`)
    fail(31254, `Cannot do exclusion on field ${firstOf(tree, 'exclude')} in inclusion projection`)
  }
  const inclusion = forceInclusion || included > 0 || (excluded === 0 && (id === 'include' || id === 'computed'))
  if (!inclusion) {
    const cut: Tree = new Map(tree)
    if (id === 'include') cut.delete('_id')
    return (document) => excludeFields(document, cut)
  }
  const taken: Tree = new Map(tree)
  if (id === undefined && !tree.has('_id')) taken.set('_id', 'include')
  return (document, scope) => includeFields(document, taken, scope)
}

/** Parses the specification of a `$project` stage. */
export function parseProject(spec: Value, known: ReadonlySet<string>): Transform {
  if (!isDoc(spec)) return fail(15969, '$project specification must be an object')
  if (spec.size === 0) fail(51272, 'Invalid $project :: caused by :: projection specification must have at least one field')
  return finishProjection(readFields(spec, known))
}
