import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { operators } from './operators.ts'
import type { Expression } from './scope.ts'

/** Parses a part of an expression, with the variables that are known there. */
export type Parse = (value: Value, extra?: readonly string[]) => Expression

const variableName = /^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/

/** Parses an aggregation expression. `known` are the user's variables that it may name. */
export function parseExpression(value: Value, known: ReadonlySet<string> = new Set()): Expression {
  const parse: Parse = (part, extra = []) => parseExpression(part, extra.length ? new Set([...known, ...extra]) : known)
  if (typeof value === 'string') return value.startsWith('$') ? reference(value, known) : () => value
  if (isArray(value)) {
    const items = value.map((item) => parse(item))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  if (!isDoc(value)) return () => value
  const first = value.keys().next().value
  if (first === undefined || !first.startsWith('$')) return objectExpression(value, parse)
  if (value.size !== 1) fail(15983, 'an expression specification must contain exactly one field, the name of the expression')
  if (first === '$literal') return () => value.get(first)
  const operator = operators.get(first)
  if (!operator) return fail(168, `Unrecognized expression '${first}'`)
  return operator(value.get(first)!, parse, first)
}

function objectExpression(value: Doc, parse: Parse): Expression {
  const fields = [...value].map(([name, item]): [string, Expression] => {
    if (name.includes('.')) fail(16405, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`)
    if (name.startsWith('$')) fail(15983, 'an expression specification must contain exactly one field, the name of the expression')
    return [name, parse(item)]
  })
  return (scope) => {
    const out: Doc = new Map()
    for (const [name, expression] of fields) {
      const result = expression(scope)
      if (result !== undefined) out.set(name, result)
    }
    return out
  }
}

function checkPath(parts: readonly string[]): void {
  for (const part of parts) {
    if (part === '') fail(15998, 'FieldPath field names may not be empty strings.')
    if (part.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
  }
}

/** `$a.b` or `$$name.a.b`. */
function reference(text: string, known: ReadonlySet<string>): Expression {
  if (!text.startsWith('$$')) {
    const parts = text.slice(1).split('.')
    checkPath(parts)
    return (scope) => valueAt(scope.root, parts, 0)
  }
  const [name, ...parts] = text.slice(2).split('.')
  checkPath(parts)
  switch (name) {
    case 'ROOT': case 'CURRENT': return (scope) => valueAt(scope.root, parts, 0)
    case 'REMOVE': return () => undefined
    case 'NOW': return (scope) => valueAt(scope.now, parts, 0)
  }
  if (!known.has(name!)) fail(17276, `Use of undefined variable: ${name}`)
  return (scope) => valueAt(scope.variables.get(name!), parts, 0)
}

/** Refuses names that the user may not give to a variable. */
export function checkVariableName(name: string): void {
  if (name !== 'CURRENT' && !variableName.test(name)) {
    fail('FailedToParse', `'${name}' starts with an invalid character for a user variable name`)
  }
}

/** The value at a path, as expressions read it: an array on the way gives the values in its documents. */
export function valueAt(value: Maybe, parts: readonly string[], from: number): Maybe {
  let current = value
  for (let i = from; i < parts.length; i++) {
    if (isArray(current)) {
      const out: Value[] = []
      for (const item of current) {
        const found = isDoc(item) ? valueAt(item, parts, i) : undefined
        if (found !== undefined) out.push(found)
      }
      return out
    }
    if (!isDoc(current)) return undefined
    current = current.get(parts[i]!)
  }
  return current
}
