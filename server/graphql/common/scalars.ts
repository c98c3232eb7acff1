import { GraphQLError, Kind, type ValueNode } from 'graphql'

function invalid(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}

function literalOf(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value)
  return undefined
}

interface ScalarRules<Internal, External> {
  description: string
  serialize(value: unknown): External
  parseValue(value: unknown): Internal
}

/** A scalar whose literals and variables pass the same check. */
function scalar<Internal, External>(rules: ScalarRules<Internal, External>) {
  return { ...rules, parseLiteral: (node: ValueNode) => rules.parseValue(literalOf(node)) }
}

const code = (pattern: RegExp, what: string) => (value: unknown): string =>
  typeof value === 'string' && pattern.test(value) ? value : invalid(`Not ${what}.`)

export const minorUnitsScalar = scalar<number, number>({
  description: 'An amount of money in minor units of its currency (cents for EUR, yen for JPY): a safe integer.',
  serialize: value => Number.isSafeInteger(value) ? value as number : invalid('An amount is not a safe integer.'),
  parseValue: value => Number.isSafeInteger(value) ? value as number : invalid('Amounts are whole numbers of minor units.'),
})

export const dateTimeScalar = scalar<Date, string>({
  description: 'A point in time in UTC (RFC 3339), e.g. 2026-11-22T18:04:05.000Z.',
  serialize: value => value instanceof Date ? value.toISOString() : invalid('Not a point in time.'),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : null
    return date && !Number.isNaN(date.getTime()) ? date : invalid('Not a point in time; write it like 2026-11-22T18:04:05Z.')
  },
})

const currency = code(/^[A-Z]{3}$/, 'a currency code of three capital letters (ISO 4217)')
export const currencyCodeScalar = scalar<string, string>({
  description: 'A currency by its three-letter code (ISO 4217), e.g. EUR.',
  serialize: currency,
  parseValue: currency,
})

const country = code(/^[A-Z]{2}$/, 'a country code of two capital letters (ISO 3166-1)')
export const countryCodeScalar = scalar<string, string>({
  description: 'A country by its two-letter code (ISO 3166-1), e.g. DE.',
  serialize: country,
  parseValue: country,
})
