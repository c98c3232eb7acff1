import { isNumber } from '../bson/values.ts'
import type { Doc, Maybe } from '../bson/values.ts'
import { toJs } from '../bson/numbers.ts'

/** What an expression is evaluated in: the document, and the variables (`let`, `$$this`, ...) around it. */
export interface Scope {
  root: Doc
  now: Date
  variables: ReadonlyMap<string, Maybe>
}

/** A parsed expression; `undefined` is a missing value. */
export type Expression = (scope: Scope) => Maybe

const none: ReadonlyMap<string, Maybe> = new Map()

export function newScope(root: Doc, variables: ReadonlyMap<string, Maybe> | undefined, now = new Date()): Scope {
  return { root, now, variables: variables ?? none }
}

/** The same scope with more variables. */
export function withVariables(scope: Scope, added: Iterable<[string, Maybe]>): Scope {
  return { ...scope, variables: new Map([...scope.variables, ...added]) }
}

/** False for false, zero, null and missing; all else counts as true, also NaN and empty strings. */
export function truthy(value: Maybe): boolean {
  if (value === undefined || value === null || value === false) return false
  return !(isNumber(value) && toJs(value) === 0)
}
