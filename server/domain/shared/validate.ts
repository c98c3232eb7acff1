import type { z } from 'zod'
import { success, type Result } from './result.ts'

type RawIssue = Parameters<z.core.$ZodErrorMap>[0]

const UNITS: Record<string, string> = { string: 'characters', array: 'entries', set: 'entries' }

/** What a bound means for the one who has to keep it. */
function boundOf(word: string, { origin }: { origin: string }, bound: number | bigint): string {
  const amount = bound.toLocaleString('en')
  return UNITS[origin] ? `Use ${word} ${amount} ${UNITS[origin]}.` : `Enter ${word} ${amount}.`
}

/** Words for findings whose schema has none of its own, so that nobody reads a library's. */
export function inPlainWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'too_big': return boundOf('at most', issue, issue.maximum)
    case 'too_small': return boundOf('at least', issue, issue.minimum)
    case 'invalid_value': return `Choose one of ${issue.values.map(String).join(', ')}.`
    case 'invalid_type': return issue.expected === 'int' ? 'Enter a whole number.' : 'This is not what belongs here.'
    default: return undefined
  }
}

/** Checks input against a schema; each finding becomes a user error that names its field. */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown, prefix: string[] = []): Result<z.output<Schema>> {
  const parsed = schema.safeParse(input, { error: inPlainWords })
  if (parsed.success) return success(parsed.data)
  return {
    ok: false,
    errors: parsed.error.issues.map(issue => ({
      code: 'INVALID_INPUT',
      message: issue.message,
      field: [...prefix, ...issue.path.map(String)],
    })),
  }
}
