import { compareValues } from '../bson/compare.ts'
import { fixed } from './arguments.ts'
import type { Operators } from './operators.ts'

/** Comparisons of any two values by the order of all types. */
export const comparisonOperators: Operators = {
  $cmp: fixed(2, (a, b) => Math.sign(compareValues(a, b))),
  $eq: fixed(2, (a, b) => compareValues(a, b) === 0),
  $ne: fixed(2, (a, b) => compareValues(a, b) !== 0),
  $gt: fixed(2, (a, b) => compareValues(a, b) > 0),
  $gte: fixed(2, (a, b) => compareValues(a, b) >= 0),
  $lt: fixed(2, (a, b) => compareValues(a, b) < 0),
  $lte: fixed(2, (a, b) => compareValues(a, b) <= 0),
}
