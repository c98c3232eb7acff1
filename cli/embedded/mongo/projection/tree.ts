import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { Expression, Scope } from '../expression/scope.ts'

/** What happens to a field: it is taken, left out, computed, or its own fields are treated in turn. */
export type Rule = 'include' | 'exclude' | { compute: Expression } | Tree
export type Tree = Map<string, Rule>

export const isTree = (rule: Rule | undefined): rule is Tree => rule instanceof Map
const isComputed = (rule: Rule | undefined): rule is { compute: Expression } => typeof rule === 'object' && !isTree(rule)

/** Enters a rule for a path. Throws 31249 when another rule is in its way. */
export function addRule(tree: Tree, path: string, rule: Rule): void {
  const parts = path.split('.')
  if (parts.includes('')) fail(15998, 'FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$'))) fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
  let current = tree
  for (const part of parts.slice(0, -1)) {
    const next: Rule = current.get(part) ?? new Map<string, Rule>()
    if (!isTree(next)) return fail(31249, `Path collision at ${path} remaining portion ${parts.at(-1)}`)
    current.set(part, next)
    current = next
  }
  const last = parts.at(-1)!
  if (current.has(last)) fail(31250, `Path collision at ${path}`)
  current.set(last, rule)
}

function hasComputed(tree: Tree): boolean {
  return [...tree.values()].some((rule) => isComputed(rule) || (isTree(rule) && hasComputed(rule)))
}

/** Takes only what the tree names, in the order of the document; computed fields follow in the order of the tree. */
export function includeFields(document: Doc, tree: Tree, scope: Scope): Doc {
  const out: Doc = new Map()
  for (const [name, value] of document) {
    const rule = tree.get(name)
    if (rule === 'include') out.set(name, value)
    else if (isTree(rule)) {
      const inner = includeInside(value, rule, scope)
      if (inner !== undefined) out.set(name, inner)
    }
  }
  for (const [name, rule] of tree) {
    if (isComputed(rule)) setMaybe(out, name, rule.compute(scope))
    else if (isTree(rule) && !document.has(name) && hasComputed(rule)) out.set(name, includeFields(new Map(), rule, scope))
  }
  return out
}

function includeInside(value: Value, tree: Tree, scope: Scope): Maybe {
  if (isDoc(value)) return includeFields(value, tree, scope)
  if (isArray(value)) return value.map((item) => includeInside(item, tree, scope)).filter((item) => item !== undefined)
  return hasComputed(tree) ? includeFields(new Map(), tree, scope) : undefined
}

/** Takes everything but what the tree names. */
export function excludeFields(document: Doc, tree: Tree): Doc {
  const out: Doc = new Map()
  for (const [name, value] of document) {
    const rule = tree.get(name)
    if (rule === undefined) out.set(name, value)
    else if (isTree(rule)) out.set(name, excludeInside(value, rule))
  }
  return out
}

function excludeInside(value: Value, tree: Tree): Value {
  if (isDoc(value)) return excludeFields(value, tree)
  return isArray(value) ? value.map((item) => excludeInside(item, tree)) : value
}

/** Takes everything, and sets the computed fields: in place, or behind the others when they are new. */
export function addFields(document: Doc, tree: Tree, scope: Scope): Doc {
  const out: Doc = new Map(document)
  for (const [name, rule] of tree) {
    if (isComputed(rule)) setMaybe(out, name, rule.compute(scope))
    else if (isTree(rule)) out.set(name, addInside(document.get(name), rule, scope))
  }
  return out
}

function addInside(value: Maybe, tree: Tree, scope: Scope): Value {
  if (isArray(value)) return value.map((item) => addInside(item, tree, scope))
  return addFields(isDoc(value) ? value : new Map(), tree, scope)
}

function setMaybe(out: Doc, name: string, value: Maybe): void {
  if (value === undefined) out.delete(name)
  else out.set(name, value)
}
