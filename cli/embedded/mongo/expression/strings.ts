import { BSONRegExp, BSONSymbol, Decimal128 } from 'bson'
import { compareStrings } from '../bson/compare.ts'
import { fromJs, toInteger } from '../bson/numbers.ts'
import { show } from '../bson/show.ts'
import { doc, isNullish, isNumber, typeName } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { compileRegex } from '../query/regex.ts'
import { between, fixed, namedArguments, variadic } from './arguments.ts'
import type { OperatorParser, Operators } from './operators.ts'

/** Text of a value for operators that take numbers and dates, too; null and missing count as empty. */
export function textOf(value: Maybe, name: string): string {
  if (isNullish(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Decimal128 || value instanceof BSONSymbol) return value.toString()
  if (isNumber(value)) return typeof value === 'object' ? show(value).replace(/\.0$/, '') : String(value)
  return fail(16007, `can't convert from BSON type ${typeName(value)} to String in ${name}`)
}

function concat(values: Maybe[]): Maybe {
  let out = ''
  for (const value of values) {
    if (isNullish(value)) return null
    if (typeof value !== 'string') return fail(16702, `$concat only supports strings, not ${typeName(value)}`)
    out += value
  }
  return out
}

const index = (value: Maybe, name: string, what: string): number => {
  const number = isNumber(value) ? toInteger(value) : undefined
  return number ?? fail(34450, `${name}: ${what} must be a 32-bit integer, but found ${typeName(value)}`)
}

function substring(name: string): OperatorParser {
  return fixed(3, (value, start, count) => {
    const characters = name === '$substrCP' ? [...textOf(value, name)] : undefined
    const from = index(start, name, 'starting index')
    const length = index(count, name, 'length')
    if (characters) {
      if (from < 0 || length < 0) fail(34452, `${name}: the starting index and the length must be nonnegative`)
      return characters.slice(from, from + length).join('')
    }
    if (from < 0) fail(50752, `${name}:  starting index must be non-negative (got: ${from})`)
    const bytes = Buffer.from(textOf(value, name))
    const part = bytes.subarray(from, length < 0 ? undefined : from + length)
    const broken = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80
    if (broken(part[0])) fail(28656, `${name}:  Invalid range, starting index is a UTF-8 continuation byte.`)
    if (length >= 0 && broken(bytes[from + length])) fail(28657, `${name}:  Invalid range, ending index is in the middle of a UTF-8 character.`)
    return part.toString()
  })
}

const lettersOnly = (value: string, change: (text: string) => string): string => value.replace(/[A-Za-z]+/g, change)

function find(inBytes: boolean): OperatorParser {
  const name = inBytes ? '$indexOfBytes' : '$indexOfCP'
  return between(2, 4, (value, wanted, start = 0, end) => {
    if (isNullish(value)) return null
    if (typeof value !== 'string') return fail(40091, `${name} requires a string as the first argument, found: ${typeName(value)}`)
    if (typeof wanted !== 'string') return fail(40092, `${name} requires a string as the second argument, found: ${typeName(wanted)}`)
    const units: ArrayLike<unknown> = inBytes ? Buffer.from(value) : [...value]
    const needle: ArrayLike<unknown> = inBytes ? Buffer.from(wanted) : [...wanted]
    const last = Math.min(end === undefined ? units.length : index(end, name, 'ending index'), units.length) - needle.length
    for (let i = index(start, name, 'starting index'); i <= last; i++) {
      let at = 0
      while (at < needle.length && units[i + at] === needle[at]) at++
      if (at === needle.length) return i
    }
    return -1
  })
}

function split(value: Maybe, separator: Maybe): Maybe {
  if (isNullish(value) || isNullish(separator)) return null
  if (typeof value !== 'string') return fail(40085, `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(value)}`)
  if (typeof separator !== 'string') return fail(40086, `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`)
  if (separator === '') fail(40087, '$split requires a non-empty separator')
  return value.split(separator)
}

const blanks = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

function trim(start: boolean, end: boolean): OperatorParser {
  return (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input'], ['chars'])
    const input = parse(named.get('input')!)
    const chars = named.has('chars') ? parse(named.get('chars')!) : () => blanks
    return (scope) => {
      const text = input(scope)
      const set = chars(scope)
      if (isNullish(text) || isNullish(set)) return null
      if (typeof text !== 'string' || typeof set !== 'string') return fail(50699, `${name} requires its input to be a string, got ${show(text)} (of type ${typeName(text)}) instead.`)
      const removed = new Set(set)
      const units = [...text]
      let from = 0
      let to = units.length
      while (start && from < to && removed.has(units[from]!)) from++
      while (end && to > from && removed.has(units[to - 1]!)) to--
      return units.slice(from, to).join('')
    }
  }
}

function replace(all: boolean): OperatorParser {
  return (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'find', 'replacement'])
    const parts = ['input', 'find', 'replacement'].map((part) => parse(named.get(part)!))
    return (scope) => {
      const values = parts.map((part) => part(scope))
      for (const value of values) if (!isNullish(value) && typeof value !== 'string') fail(51746, `${name} requires that its arguments be strings, found: ${show(value)}`)
      if (values.some(isNullish)) return null
      const [input, wanted, replacement] = values as [string, string, string]
      return all ? input.replaceAll(wanted, () => replacement) : input.replace(wanted, () => replacement)
    }
  }
}

/** `$regexMatch`, `$regexFind`, `$regexFindAll`. */
function regex(answer: (matches: Iterable<RegExpExecArray>, input: string) => Value): OperatorParser {
  return (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'regex'], ['options'])
    const input = parse(named.get('input')!)
    const pattern = parse(named.get('regex')!)
    const options = named.has('options') ? parse(named.get('options')!) : () => ''
    return (scope) => {
      const text = input(scope)
      const source = pattern(scope)
      if (!isNullish(text) && typeof text !== 'string') fail(51104, `${name} needs 'input' to be of type string`)
      if (isNullish(text) || isNullish(source)) return answer([], '')
      if (typeof source !== 'string' && !(source instanceof BSONRegExp)) return fail(51105, `${name} needs 'regex' to be of type string or regex`)
      const flags = options(scope)
      const own = source instanceof BSONRegExp ? source.options : ''
      if (own && flags) fail(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`)
      const compiled = compileRegex(source instanceof BSONRegExp ? source.pattern : source, own || String(flags ?? ''))
      return answer((text as string).matchAll(new RegExp(compiled, `${compiled.flags}g`)), text as string)
    }
  }
}

const describeMatch = (match: RegExpExecArray, input: string): Value => doc({
  match: match[0],
  idx: [...input.slice(0, match.index)].length,
  captures: match.slice(1).map((capture) => capture ?? null),
})

export const stringOperators: Operators = {
  $concat: variadic(concat),
  $toLower: fixed(1, (value) => lettersOnly(textOf(value, '$toLower'), (text) => text.toLowerCase())),
  $toUpper: fixed(1, (value) => lettersOnly(textOf(value, '$toUpper'), (text) => text.toUpperCase())),
  $substr: substring('$substrBytes'),
  $substrBytes: substring('$substrBytes'),
  $substrCP: substring('$substrCP'),
  $strLenBytes: fixed(1, (value) => (typeof value === 'string' ? Buffer.byteLength(value) : fail(34473, `$strLenBytes requires a string argument, found: ${typeName(value)}`))),
  $strLenCP: fixed(1, (value) => (typeof value === 'string' ? [...value].length : fail(34471, `$strLenCP requires a string argument, found: ${typeName(value)}`))),
  $strcasecmp: fixed(2, (a, b) => fromJs(Math.sign(compareStrings(
    lettersOnly(textOf(a, '$strcasecmp'), (text) => text.toUpperCase()), lettersOnly(textOf(b, '$strcasecmp'), (text) => text.toUpperCase()),
  )))),
  $indexOfCP: find(false),
  $indexOfBytes: find(true),
  $split: fixed(2, split),
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $replaceOne: replace(false),
  $replaceAll: replace(true),
  $regexMatch: regex((matches) => [...matches].length > 0),
  $regexFind: regex((matches, input) => {
    const [first] = matches
    return first ? describeMatch(first, input) : null
  }),
  $regexFindAll: regex((matches, input) => Array.from(matches, (match) => describeMatch(match, input))),
}
