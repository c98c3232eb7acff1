import type { Doc } from './bson/values.ts'

/** The real server's error names and numbers, as far as this server answers with them. */
export const codes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  ProtocolError: 17,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ShutdownInProgress: 91,
  CommandNotSupported: 115,
  ConversionFailure: 241,
  Unauthorized: 13,
  EmptyFieldName: 56,
  NotSingleValueField: 54,
  ExceededMemoryLimit: 146,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  InvalidIndexSpecificationOption: 197,
  NotSupported: 238,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  InterruptedAtShutdown: 11600,
  OutOfDiskSpace: 14031,
  UnknownField: 40415,
} as const

export type CodeName = keyof typeof codes

const names = new Map<number, CodeName>(Object.entries(codes).map(([name, code]) => [code, name as CodeName]))

/** The name that the real server gives with a code; codes without a name are called `Location<code>`. */
export function codeName(code: number): string {
  return names.get(code) ?? `Location${code}`
}

/** An error that the client gets to see: the real server's code, a clear message and fields such as keyPattern. */
export class ServerError extends Error {
  readonly code: number
  readonly details: Doc | undefined

  constructor(code: CodeName | number, message: string, details?: Doc) {
    super(message)
    this.name = 'ServerError'
    this.code = typeof code === 'number' ? code : codes[code]
    this.details = details
  }
}

/** Shorthand for `throw` in expressions. */
export function fail(code: CodeName | number, message: string): never {
  throw new ServerError(code, message)
}
