import { ObjectId, Timestamp } from 'bson'
import { toInteger } from '../bson/numbers.ts'
import { isDoc, isNullish, isNumber, typeName } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { namedArguments } from './arguments.ts'
import { formatDate, isoWeek, isoWeekYear, dayOfYear, week } from './date-format.ts'
import { addUnits, truncateTo } from './date-units.ts'
import { fromLocal, parseDateText, toLocal } from './date-text.ts'
import type { OperatorParser, Operators } from './operators.ts'
import type { Parse } from './parse.ts'
import type { Expression, Scope } from './scope.ts'

function dateOf(value: Maybe, name: string): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBits() * 1000)
  return fail(16006, `can't convert from BSON type ${typeName(value)} to Date in ${name}`)
}

/** The zone of a call: UTC when it has none, undefined when it is null. */
function zoneIn(scope: Scope, zone: Expression | undefined): string | undefined {
  if (!zone) return 'UTC'
  const value = zone(scope)
  if (isNullish(value)) return undefined
  return typeof value === 'string' ? value : fail(40517, `timezone must evaluate to a string, found ${typeName(value)}`)
}

const optional = (named: ReadonlyMap<string, Value>, name: string, parse: Parse): Expression | undefined =>
  named.has(name) ? parse(named.get(name)!) : undefined

/** `$year: date`, or `$year: { date, timezone }`. */
function part(read: (local: Date) => Maybe): OperatorParser {
  return (operand, parse, name) => {
    const named = isDoc(operand) && operand.has('date') ? namedArguments(operand, name, ['date'], ['timezone']) : undefined
    const list = Array.isArray(operand) ? operand : [operand]
    if (!named && list.length !== 1) fail(40536, `${name} accepts exactly one argument if given an array, but was given ${list.length}`)
    const date = parse(named ? named.get('date')! : list[0]!)
    const zone = named && optional(named, 'timezone', parse)
    return (scope) => {
      const value = date(scope)
      const at = zoneIn(scope, zone)
      if (isNullish(value) || at === undefined) return null
      return read(toLocal(dateOf(value, name), at))
    }
  }
}

const unitOf = (value: Maybe, name: string): string =>
  typeof value === 'string' ? value : fail(5439013, `${name} requires 'unit' to be a string, but got ${typeName(value)}`)

function dateMove(sign: 1 | -1): OperatorParser {
  return (operand, parse, name) => {
    const named = namedArguments(operand, name, ['startDate', 'unit', 'amount'], ['timezone'])
    const [start, unit, amount] = ['startDate', 'unit', 'amount'].map((field) => parse(named.get(field)!))
    const zone = optional(named, 'timezone', parse)
    return (scope) => {
      const [date, step, by] = [start!(scope), unit!(scope), amount!(scope)]
      const at = zoneIn(scope, zone)
      if (isNullish(date) || isNullish(step) || isNullish(by) || at === undefined) return null
      const count = isNumber(by) ? toInteger(by) : undefined
      if (count === undefined) return fail(5166405, `${name} expects integer amount of time units`)
      const moved = addUnits(toLocal(dateOf(date, name), at), unitOf(step, name), sign * count)
      return fromLocal(moved.getTime(), at)
    }
  }
}

const dateTrunc: OperatorParser = (operand, parse, name) => {
  const named = namedArguments(operand, name, ['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'])
  if (named.has('binSize')) return fail('NotSupported', '$dateTrunc with binSize is not supported by the embedded server')
  const date = parse(named.get('date')!)
  const unit = parse(named.get('unit')!)
  const zone = optional(named, 'timezone', parse)
  const weekStart = optional(named, 'startOfWeek', parse)
  return (scope) => {
    const value = date(scope)
    const at = zoneIn(scope, zone)
    const step = unit(scope)
    if (isNullish(value) || isNullish(step) || at === undefined) return null
    const first = weekStart ? weekStart(scope) : 'sunday'
    return fromLocal(truncateTo(toLocal(dateOf(value, name), at), unitOf(step, name), String(first)).getTime(), at)
  }
}

const dateToString: OperatorParser = (operand, parse, name) => {
  const named = namedArguments(operand, name, ['date'], ['format', 'timezone', 'onNull'])
  const date = parse(named.get('date')!)
  const format = optional(named, 'format', parse)
  const zone = optional(named, 'timezone', parse)
  const onNull = optional(named, 'onNull', parse)
  return (scope) => {
    const value = date(scope)
    const at = zoneIn(scope, zone)
    const pattern = format ? format(scope) : '%Y-%m-%dT%H:%M:%S.%LZ'
    if (isNullish(value)) return onNull ? onNull(scope) : null
    if (isNullish(pattern) || at === undefined) return null
    if (typeof pattern !== 'string') return fail(18533, `$dateToString requires that 'format' be a string, found: ${typeName(pattern)}`)
    return formatDate(dateOf(value, name), pattern, at)
  }
}

const dateFromString: OperatorParser = (operand, parse, name) => {
  const named = namedArguments(operand, name, ['dateString'], ['onNull'])
  const text = parse(named.get('dateString')!)
  const onNull = optional(named, 'onNull', parse)
  return (scope) => {
    const value = text(scope)
    if (isNullish(value)) return onNull ? onNull(scope) : null
    return typeof value === 'string' ? parseDateText(value) : fail('ConversionFailure', `$dateFromString requires that 'dateString' be a string, found: ${typeName(value)}`)
  }
}

export const dateOperators: Operators = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $week: part(week),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part((date) => BigInt(isoWeekYear(date))),
  $isoDayOfWeek: part((date) => date.getUTCDay() || 7),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $dateAdd: dateMove(1),
  $dateSubtract: dateMove(-1),
  $dateTrunc: dateTrunc,
  $dateToString: dateToString,
  $dateFromString: dateFromString,
}
