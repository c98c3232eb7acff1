/** A refusal that the caller can act on; everything else is thrown, masked and logged. */
export interface UserError {
  /** Stable and upper case, e.g. `OUT_OF_STOCK`. */
  code: string
  /** One sentence that says how to mend it. */
  message: string
  /** Path of the input field that it concerns. */
  field?: string[]
}

export type Result<T> = { ok: true, value: T } | { ok: false, errors: UserError[] }

export function success<T>(value: T): { ok: true, value: T } {
  return { ok: true, value }
}

export function refusal(code: string, message: string, field?: string[]): { ok: false, errors: UserError[] } {
  return { ok: false, errors: [field ? { code, message, field } : { code, message }] }
}
