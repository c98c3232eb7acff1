import type { Doc, Maybe, Value } from '../bson/values.ts'

/** What a match tells besides yes and no: where in an array it was found, for the positional operator. */
export interface MatchDetails {
  index?: number
}

/** Tests one value that a path leads to. */
export type ValueTest = (value: Maybe, details?: MatchDetails) => boolean

/** A test on the values at a path. `operator` and `operand` are kept for the choice of an index. */
export interface FieldNode {
  kind: 'field'
  path: string
  parts: readonly string[]
  operator: string
  operand: Value
  /** Whether an array at the end of the path is tested element by element, too. */
  expand: boolean
  test: ValueTest
  /** The filter inside `$elemMatch`, when it takes whole documents. */
  inner?: FilterNode
}

export interface ListNode {
  kind: 'and' | 'or' | 'nor'
  items: FilterNode[]
}

export interface NotNode {
  kind: 'not'
  item: FilterNode
}

export interface ExpressionNode {
  kind: 'expression'
  test: (doc: Doc) => boolean
}

/** A parsed filter. */
export type FilterNode = FieldNode | ListNode | NotNode | ExpressionNode
