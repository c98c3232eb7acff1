import { isDoc, typeName } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { parseExpression } from '../expression/parse.ts'
import { newScope } from '../expression/scope.ts'
import { parseProject } from '../projection/parse.ts'
import type { Transform } from '../projection/parse.ts'
import { addFields, addRule, excludeFields } from '../projection/tree.ts'
import type { Tree } from '../projection/tree.ts'

/** Enters the fields of `$addFields`; a document of plain fields stands for its paths. */
function readAdded(tree: Tree, spec: Doc, prefix: string, known: ReadonlySet<string>): void {
  for (const [name, value] of spec) {
    const first = isDoc(value) ? value.keys().next().value : undefined
    if (isDoc(value) && first !== undefined && !first.startsWith('$')) readAdded(tree, value, `${prefix}${name}.`, known)
    else addRule(tree, prefix + name, { compute: parseExpression(value, known) })
  }
}

function parseAddFields(name: string, spec: Value, known: ReadonlySet<string>): Transform {
  if (!isDoc(spec)) return fail(40272, `${name} specification stage must be an object, got ${typeName(spec)}`)
  const tree: Tree = new Map()
  readAdded(tree, spec, '', known)
  return (document, scope) => addFields(document, tree, scope)
}

function parseUnset(spec: Value): Transform {
  const paths = Array.isArray(spec) ? spec : [spec]
  if (paths.length === 0) fail(31119, '$unset specification must be a string or an array with at least one field')
  const tree: Tree = new Map()
  for (const path of paths) {
    if (typeof path !== 'string') return fail(31002, '$unset specification must be a string or an array containing only string values')
    addRule(tree, path, 'exclude')
  }
  return (document) => excludeFields(document, tree)
}

function parseReplace(name: string, spec: Value, known: ReadonlySet<string>): Transform {
  const source = name === '$replaceRoot' ? (isDoc(spec) ? spec.get('newRoot') : undefined) : spec
  if (source === undefined) return fail(40231, `no newRoot specified for the ${name} stage`)
  const expression = parseExpression(source, known)
  return (document, scope) => {
    const out = expression(scope)
    return isDoc(out) ? out : fail(40228, `PlanExecutor error during aggregation :: caused by :: 'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(out)}`)
  }
}

/** The stages that make one document of one document; undefined for all others. */
export function parseDocumentStage(name: string, spec: Value, known: ReadonlySet<string>): Transform | undefined {
  switch (name) {
    case '$project': return parseProject(spec, known)
    case '$addFields': case '$set': return parseAddFields(name, spec, known)
    case '$unset': return parseUnset(spec)
    case '$replaceRoot': case '$replaceWith': return parseReplace(name, spec, known)
  }
  return undefined
}

/** The name and the specification of a stage. */
export function stageOf(stage: Value): [string, Value] {
  if (!isDoc(stage) || stage.size !== 1) return fail(40323, 'A pipeline stage specification object must contain exactly one field.')
  const [entry] = stage
  return entry!
}

/** Parses the pipeline of an update: only stages that treat documents one by one. */
export function parseDocumentPipeline(stages: readonly Value[], variables: Doc | undefined): (document: Doc) => Doc {
  const known = new Set(variables?.keys())
  const transforms = stages.map((stage) => {
    const [name, spec] = stageOf(stage)
    return parseDocumentStage(name, spec, known) ?? fail('InvalidOptions', `${name} is not allowed to be used within an update`)
  })
  return (document) => {
    const now = new Date()
    return transforms.reduce((current, transform) => transform(current, newScope(current, variables, now)), document)
  }
}
