import { isArray, isDoc, isNumber, typeName } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { toInteger, toJs } from '../bson/numbers.ts'
import { fail } from '../errors.ts'

/** Fields that every command may carry and that change nothing on a single durable server. */
const common = new Set([
  '$db', 'lsid', '$clusterTime', '$readPreference', 'readConcern', 'writeConcern', 'maxTimeMS', 'comment', 'apiVersion',
  'apiStrict', 'apiDeprecationErrors', '$comment',
])

/** Refuses fields that a command does not know (40415) and those it cannot honor. */
export function checkFields(command: Doc, known: readonly string[]): void {
  const [name] = command.keys()
  for (const field of command.keys()) {
    if (field === name || common.has(field) || known.includes(field)) continue
    if (field === 'txnNumber' || field === 'startTransaction' || field === 'autocommit') {
      fail('IllegalOperation', 'Transaction numbers are only allowed on a replica set member or mongos')
    }
    if (field === 'collation') fail('NotSupported', 'collation is not supported by the embedded server')
    fail('UnknownField', `BSON field '${name}.${field}' is an unknown field.`)
  }
}

const wrongType = (name: string, value: Maybe, expected: string): never =>
  fail('TypeMismatch', `BSON field '${name}' is the wrong type '${typeName(value)}', expected type '${expected}'`)

/** The collection that a command names in its first field. */
export function collectionName(command: Doc): string {
  const [[name, value]] = command as unknown as [[string, Value]]
  return typeof value === 'string' ? value : fail('InvalidNamespace', `collection name has invalid type ${typeName(value)} in ${name}`)
}

export function docField(command: Doc, name: string): Doc | undefined {
  const value = command.get(name)
  if (value === undefined || value === null) return undefined
  return isDoc(value) ? value : wrongType(name, value, 'object')
}

export function requiredDoc(command: Doc, name: string): Doc {
  return docField(command, name) ?? fail('UnknownField', `BSON field '${name}' is missing but a required field`)
}

export function listField(command: Doc, name: string): Value[] {
  const value = command.get(name)
  if (value === undefined) return fail(40414, `BSON field '${[...command.keys()][0]}.${name}' is missing but a required field`)
  return isArray(value) ? value : wrongType(name, value, 'array')
}

export function docList(command: Doc, name: string): Doc[] {
  return listField(command, name).map((item, i) => (isDoc(item) ? item : wrongType(`${name}.${i}`, item, 'object')))
}

export function flagField(command: Doc, name: string, otherwise: boolean): boolean {
  const value = command.get(name)
  if (value === undefined || value === null) return otherwise
  if (typeof value === 'boolean') return value
  return isNumber(value) ? toJs(value) !== 0 : wrongType(name, value, 'bool')
}

/** An integer that is not negative. */
export function countField(command: Doc, name: string): number | undefined {
  const value = command.get(name)
  if (value === undefined || value === null) return undefined
  const number = isNumber(value) ? toInteger(value) : wrongType(name, value, 'int')
  if (number === undefined) return fail('BadValue', `BSON field '${name}' must be an integer`)
  if (number < 0) return fail(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`)
  return number
}
