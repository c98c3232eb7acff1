import { equalValues } from '../bson/compare.ts'
import { keyOf } from '../bson/keys.ts'
import { isDoc } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { mergeObjects } from '../expression/objects.ts'
import { parseExpression } from '../expression/parse.ts'
import type { Expression } from '../expression/scope.ts'
import { averageOf, deviationOf, extremeOf, sumOf } from '../expression/summaries.ts'

/** Collects the values of one group. */
export interface Accumulator {
  add: (value: Maybe) => void
  result: () => Value
}

/** Keeps a running value by joining each new one to it. */
function running(join: (values: readonly Maybe[]) => Value, start?: Value): Accumulator {
  let current: Maybe = start
  return {
    add: (value) => { current = join(current === undefined ? [value] : [current, value]) },
    result: () => current ?? null,
  }
}

/** Keeps all values, and summarizes at the end. */
function collecting(summarize: (values: Value[]) => Value): Accumulator {
  const values: Value[] = []
  return { add: (value) => { if (value !== undefined) values.push(value) }, result: () => summarize(values) }
}

function first(): Accumulator {
  let held: Maybe
  let filled = false
  return {
    add: (value) => { if (!filled) held = value; filled = true },
    result: () => held ?? null,
  }
}

function last(): Accumulator {
  let held: Maybe
  return { add: (value) => { held = value }, result: () => held ?? null }
}

function distinct(): Accumulator {
  const found = new Map<string, Value>()
  return {
    add: (value) => {
      if (value === undefined) return
      const key = keyOf(value).toString('latin1')
      if (!found.has(key) || !equalValues(found.get(key), value)) found.set(key, value)
    },
    result: () => [...found.values()],
  }
}

const makers: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => running(sumOf, 0),
  $avg: () => collecting(averageOf),
  $min: () => running((values) => extremeOf(values, 1)),
  $max: () => running((values) => extremeOf(values, -1)),
  $first: first,
  $last: last,
  $push: () => collecting((values) => values),
  $addToSet: distinct,
  $mergeObjects: () => running(mergeObjects, new Map()),
  $stdDevPop: () => collecting((values) => deviationOf(values, false)),
  $stdDevSamp: () => collecting((values) => deviationOf(values, true)),
}

/** One computed field of a group. */
export interface GroupField {
  name: string
  expression: Expression
  make: () => Accumulator
}

/** Parses `{ total: { $sum: '$price' } }`. */
export function parseGroupField(name: string, spec: Value, known: ReadonlySet<string>): GroupField {
  if (name.includes('.')) fail(40235, `The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) fail(40236, `The field name '${name}' cannot be an operator name`)
  if (!isDoc(spec)) return fail(40234, `The field '${name}' must be an accumulator object`)
  if (spec.size !== 1) return fail(40238, `The field '${name}' must specify one accumulator`)
  const [[operator, operand]] = spec as unknown as [[string, Value]]
  if (operator === '$count') {
    if (!isDoc(operand) || operand.size > 0) fail('TypeMismatch', '$count takes no arguments, i.e. $count:{}')
    return { name, expression: () => 1, make: makers.$sum! }
  }
  const make = makers[operator] ?? fail(15952, `unknown group operator '${operator}'`)
  return { name, expression: parseExpression(operand, known), make }
}
