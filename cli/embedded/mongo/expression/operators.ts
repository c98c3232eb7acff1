import type { Value } from '../bson/values.ts'
import { arithmeticOperators } from './arithmetic.ts'
import { arrayOperators } from './arrays.ts'
import { comparisonOperators } from './comparison.ts'
import { conditionalOperators } from './conditional.ts'
import { dateOperators } from './dates.ts'
import { iterationOperators } from './iteration.ts'
import { objectOperators } from './objects.ts'
import type { Parse } from './parse.ts'
import type { Expression } from './scope.ts'
import { setOperators } from './sets.ts'
import { stringOperators } from './strings.ts'
import { summaryOperators } from './summaries.ts'
import { typeOperators } from './types.ts'

/** Parses the operand of an operator. */
export type OperatorParser = (operand: Value, parse: Parse, name: string) => Expression
export type Operators = Readonly<Record<string, OperatorParser>>

/** All expression operators by name. A name that is not here is refused with code 168. */
export const operators: ReadonlyMap<string, OperatorParser> = new Map([
  arithmeticOperators, arrayOperators, comparisonOperators, conditionalOperators, dateOperators, iterationOperators,
  objectOperators, setOperators, stringOperators, summaryOperators, typeOperators,
].flatMap((family) => Object.entries(family)))
