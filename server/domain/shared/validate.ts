import type { z } from 'zod'
import { success, type Result } from './result.ts'

/** Checks input against a schema; each finding becomes a user error that names its field. */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown, prefix: string[] = []): Result<z.output<Schema>> {
  const parsed = schema.safeParse(input)
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
