import { BSONRegExp, BSONSymbol } from 'bson'
import { fail } from '../errors.ts'
import type { ValueTest } from './nodes.ts'

const SPACE = '\\t\\n\\v\\f\\r '
const syntaxCharacters = /[\^$\\.*+?()[\]{}|/]/

const refuse = (pattern: string, what: string): never =>
  fail(51091, `Regular expression is invalid: ${what} is not supported here: ${pattern}`)

/**
 * Turns a pattern of PCRE into one of JavaScript with the `u` flag. What both know is translated where they differ
 * (`.`, `$`, `\s`, escaped punctuation); what only PCRE knows is refused, because JavaScript would read it otherwise.
 */
class Translator {
  private readonly source: string
  private readonly dotAll: boolean
  private at = 0

  constructor(source: string, dotAll: boolean) {
    this.source = source
    this.dotAll = dotAll
  }

  run(multiline: boolean): string {
    let out = ''
    while (this.at < this.source.length) {
      const character = this.source[this.at++]!
      if (character === '\\') out += this.escape(false)
      else if (character === '[') out += this.set()
      else if (character === '(') out += this.group()
      else if (character === '.') out += this.dotAll ? '.' : '[^\\n]'
      else if (character === '$') out += multiline ? '(?=\\n|(?![\\s\\S]))' : '(?=\\n?(?![\\s\\S]))'
      else if (character === '^') out += multiline ? '(?:(?<![\\s\\S])|(?<=\\n))' : '^'
      else if ('*+?}'.includes(character) && this.source[this.at] === '+') refuse(this.source, 'a possessive quantifier')
      else if (character === '{' && !/^\d+(,\d*)?\}/.test(this.source.slice(this.at))) out += '\\{'
      else if (character === '}' && !/\{\d+(,\d*)?$/.test(this.source.slice(0, this.at - 1))) out += '\\}'
      else if (character === ']') out += '\\]'
      else out += character
    }
    return out
  }

  private escape(inSet: boolean): string {
    const next = this.source[this.at++]
    if (next === undefined) return refuse(this.source, 'a backslash at the end')
    if (next === 's') return inSet ? SPACE : `[${SPACE}]`
    if (next === 'S') return inSet ? refuse(this.source, '\\S inside a set') : `[^${SPACE}]`
    if (/[dDwWbB1-9tnrfvxpPk]/.test(next)) {
      if (inSet && (/[B1-9k]/.test(next))) refuse(this.source, `\\${next} inside a set`)
      if (next === 'x' && this.source[this.at] === '{') return this.hex()
      if (next === 'v') return refuse(this.source, '\\v')
      return `\\${next}`
    }
    if (next === '0') return '\\0'
    if (/[A-Za-z]/.test(next)) return refuse(this.source, `\\${next}`)
    return syntaxCharacters.test(next) || (inSet && next === '-') ? `\\${next}` : next
  }

  private hex(): string {
    const end = this.source.indexOf('}', this.at)
    const digits = this.source.slice(this.at + 1, end)
    if (end < 0 || !/^[0-9a-fA-F]+$/.test(digits)) return refuse(this.source, '\\x{')
    this.at = end + 1
    return `\\u{${digits}}`
  }

  private set(): string {
    let out = '['
    if (this.source[this.at] === '^') out += this.source[this.at++]
    if (this.source[this.at] === ']') {
      out += '\\]'
      this.at++
    }
    for (;;) {
      const character = this.source[this.at++]
      if (character === undefined) return refuse(this.source, 'a set without its end')
      if (character === ']') return `${out}]`
      if (character === '\\') out += this.escape(true)
      else if (character === '[' && /[:.=]/.test(this.source[this.at] ?? '')) refuse(this.source, 'a POSIX class')
      else out += character === '[' ? '\\[' : character
    }
  }

  private group(): string {
    if (this.source[this.at] === '*') refuse(this.source, 'a verb')
    if (this.source[this.at] !== '?') return '('
    const kind = /^\?(:|=|!|<=|<!|<[A-Za-z_]\w*>)/.exec(this.source.slice(this.at))
    if (!kind) return refuse(this.source, `(${this.source.slice(this.at, this.at + 2)}`)
    this.at += kind[0].length
    return `(${kind[0]}`
  }
}

const compiled = new Map<string, RegExp>()

/** Compiles a PCRE pattern with the options i, m, s and u; all others, and what JavaScript cannot do, are refused. */
export function compileRegex(pattern: string, options: string): RegExp {
  const id = `${options}/${pattern}`
  const known = compiled.get(id)
  if (known) return known
  for (const option of options) {
    if (!'imsxu'.includes(option)) fail(51108, `invalid flag in regex options: ${option}`)
    if (option === 'x') refuse(pattern, 'the option x')
  }
  const dotAll = options.includes('s')
  const source = new Translator(pattern, dotAll).run(options.includes('m'))
  let regex: RegExp
  try {
    regex = new RegExp(source, `u${options.includes('i') ? 'i' : ''}${dotAll ? 's' : ''}`)
  } catch (error) {
    return fail(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`)
  }
  if (compiled.size > 500) compiled.clear()
  compiled.set(id, regex)
  return regex
}

/** A pattern fits strings it matches, and a stored pattern equal to it. */
export function regexTest(pattern: string, options: string): ValueTest {
  const regex = compileRegex(pattern, options)
  return (value) => {
    if (typeof value === 'string') return regex.test(value)
    if (value instanceof BSONRegExp) return value.pattern === pattern && value.options === options
    return value instanceof BSONSymbol && regex.test(String(value))
  }
}
