import type { Doc, Maybe } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { checkVariableName, parseExpression } from '../expression/parse.ts'
import { docField } from './options.ts'

/** Stands for the document where there is none yet. */
class NoDocument extends Map<string, never> {
  override get(): never {
    return fail(4890500, 'Command let Expression tried to access a field, but this is not allowed because Command let Expressions run before the query examines any documents.')
  }
}

/** The variables of a command's `let`: constant expressions, evaluated once; each may name those before it. */
export function commandVariables(command: Doc): Doc | undefined {
  const named = docField(command, 'let')
  if (!named) return undefined
  const values = new Map<string, Maybe>()
  const now = new Date()
  for (const [name, value] of named) {
    checkVariableName(name)
    values.set(name, parseExpression(value, new Set(values.keys()))({ root: new NoDocument(), now, variables: values }))
  }
  return values as Doc
}
