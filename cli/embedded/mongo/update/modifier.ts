import type { Doc, Maybe, Value } from '../bson/values.ts'

/** Says that a modifier leaves the field as it is. */
export const KEEP = Symbol('keep')

/** What a modifier knows about the field it changes. */
export interface Target {
  /** The last part of the path, for messages. */
  field: string
  path: string
  /** The document before the update. */
  before: Doc
  now: Date
}

/** One update operator with its operand, parsed. */
export interface Modifier {
  /** Whether missing documents on the way to the field are made. */
  creates: boolean
  /** Whether a value that stands in the way of the path is an error, or means that there is nothing to do. */
  strict: boolean
  onInsertOnly?: boolean
  /** The new value; undefined removes the field. */
  apply: (current: Maybe, target: Target) => Value | undefined | typeof KEEP
}

/** Parses the operand that an operator has for one path. */
export type ModifierParser = (operand: Value, path: string) => Modifier
