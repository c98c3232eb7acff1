import { Decimal128, Double, EJSON, Int32, Long, ObjectId } from 'bson'

/** Numbers of all types are compared by their value, as the format says. */
function plain(value: unknown): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.valueOf()
  if (Long.isLong(value)) return value.toNumber()
  return typeof value === 'bigint' ? Number(value) : value
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
  && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)

const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isPlainObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  objectId: (value) => value instanceof ObjectId,
  decimal: (value) => value instanceof Decimal128,
  int: (value) => typeof plain(value) === 'number',
  long: (value) => typeof plain(value) === 'number',
  double: (value) => typeof plain(value) === 'number',
  number: (value) => typeof plain(value) === 'number',
}

function hasType(value: unknown, names: unknown): boolean {
  return [names].flat().some((name) => {
    const test = typeTests[String(name)]
    if (!test) throw new Error(`this runner does not know the type ${String(name)}`)
    return test(value)
  })
}

/** What a special operator such as `{ $$exists: true }` says of a value; undefined when there is none. */
function special(expected: Record<string, unknown>, actual: unknown, path: string): string[] | undefined {
  const [name, operand] = Object.entries(expected)[0] ?? ['', undefined]
  if (!name.startsWith('$$')) return undefined
  switch (name) {
    case '$$exists': return (actual !== undefined) === operand ? [] : [`${path} must ${operand ? '' : 'not '}be there`]
    case '$$type': return hasType(actual, operand) ? [] : [`${path} must be of type ${String(operand)}`]
    // The driver says null where it has nothing to say.
    case '$$unsetOrMatches': return actual === undefined || actual === null ? [] : differences(operand, actual, path, true)
  }
  throw new Error(`this runner does not know ${name}`)
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : EJSON.stringify(value, { relaxed: true }))

/**
 * Where a value is not as expected; empty when it is. `open` lets the document itself have more fields than expected,
 * as the format says for results and commands; documents inside are always compared whole.
 */
export function differences(expected: unknown, actual: unknown, path: string, open: boolean): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path} must be an array, and is ${show(actual)}`]
    if (expected.length !== actual.length) return [`${path} must have ${expected.length} items, and has ${show(actual)}`]
    return expected.flatMap((item, i) => differences(item, actual[i], `${path}[${i}]`, open))
  }
  if (isPlainObject(expected)) {
    const said = special(expected, actual, path)
    if (said) return said
    if (typeof actual !== 'object' || actual === null) return [`${path} must be ${show(expected)}, and is ${show(actual)}`]
    const entries = actual instanceof Map ? [...actual as Map<unknown, unknown>].map(([name, value]): [string, unknown] => [String(name), value]) : Object.entries(actual)
    const fields = new Map(entries.filter(([, value]) => value !== undefined))
    const unexpected = open ? [] : [...fields.keys()].filter((name) => !(name in expected))
    return [
      ...unexpected.map((name) => `${path}.${name} must not be there`),
      ...Object.entries(expected).flatMap(([name, value]) => differences(value, fields.get(name), `${path}.${name}`, false)),
    ]
  }
  const [wanted, found] = [plain(expected), plain(actual)]
  return Object.is(wanted, found) || show(wanted) === show(found) ? [] : [`${path} must be ${show(expected)}, and is ${show(actual)}`]
}
