import { buildSchema, execute, getOperationAST, Kind, parse, validate, visit, type GraphQLSchema } from 'graphql'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../../../server/graphql/limits/cost.ts'

const schema = buildSchema(`
  input SearchInput { query: String!  perPage: Int }
  type Money { amount: Int }
  type Query { products(first: Int): ProductConnection  product: Product  search(input: SearchInput!): SearchResult }
  type SearchResult { nodes: [Product!]! }
  type ProductConnection { nodes: [Product!]!  totalCount: Int }
  type VariantConnection { nodes: [Variant!]! }
  type Product { id: ID  price: Money  related(first: Int): ProductConnection  variants(first: Int): VariantConnection  options: [Option!]! }
  type Option { name: String }
  type Variant { id: ID  price: Money  product: Product }
`)

function cost(source: string, variables: Record<string, unknown> = {}, of: GraphQLSchema = schema): number {
  const document = parse(source)
  expect(validate(of, document)).toEqual([])
  return costOf(of, document, getOperationAST(document)!, variables)
}

describe('costOf', () => {
  it('counts a point for a record, a tenth for what comes with it', () => {
    expect(cost('{ product { id } }')).toBe(1)
    expect(cost('{ product { price { amount } } }')).toBeCloseTo(1.1)
  })

  it('counts lists by their length, the connection around them once', () => {
    expect(cost('{ products(first: 10) { nodes { id } } }')).toBeCloseTo(10.1)
    expect(cost('{ products { nodes { id } totalCount } }')).toBeCloseTo(29.1)
    expect(cost('{ product { options { name } } }')).toBeCloseTo(2)
    expect(cost('{ search(input: { query: "a", perPage: 50 }) { nodes { id } } }')).toBeCloseTo(51)
  })

  it('takes lengths from variables, wherever they are given', () => {
    expect(cost('query ($n: Int) { products(first: $n) { nodes { id } } }', { n: 80 })).toBeCloseTo(80.1)
    expect(cost('query ($n: Int = 7) { products(first: $n) { nodes { id } } }')).toBeCloseTo(7.1)
    expect(cost('query ($in: SearchInput!) { search(input: $in) { nodes { id } } }', { in: { query: 'a', perPage: 60 } })).toBeCloseTo(61)
    expect(cost('query ($n: Int) { products(first: $n) { nodes { id } } }', { n: 1e9 })).toBeCloseTo(100.1)
  })

  it('does not lose sight of a way back up', () => {
    const round = (levels: number): string => levels === 0 ? '{ id }' : `{ variants(first: 100) { nodes { product ${round(levels - 1)} } } }`
    expect(cost(`{ product ${round(1)} }`)).toBeGreaterThan(100)
    expect(cost(`{ product ${round(2)} }`)).toBeGreaterThan(10_000)
  })

  it('counts a fragment as often as it is used', () => {
    const once = cost('{ products(first: 20) { ...P } } fragment P on ProductConnection { nodes { price { amount } } }')
    expect(cost('{ a: products(first: 20) { ...P } b: products(first: 20) { ...P } } fragment P on ProductConnection { nodes { price { amount } } }')).toBeCloseTo(once * 2)
  })

  it('bounds what is resolved, for any document', async () => {
    const selection: fc.Memo<string> = fc.memo(depth => fc.array(depth <= 1
      ? fc.constantFrom('id', 'price { amount }', 'options { name }')
      : fc.oneof(
          fc.constantFrom('id', 'price { amount }', 'options { name }'),
          fc.record({ n: fc.option(fc.integer({ min: 1, max: 6 })), inner: selection(depth - 1), field: fc.constantFrom('related', 'variants') }).map(({ n, inner, field }) => {
            const nodes = field === 'related' ? `{ nodes ${inner} }` : `{ nodes { id product ${inner} } }`
            return `${field}${n ? `(first: ${n})` : '(first: 3)'} ${nodes}`
          }),
        ), { minLength: 1, maxLength: 4 }).map(fields => `{ ${fields.map((field, index) => `f${index}: ${field}`).join(' ')} }`))
    await fc.assert(fc.asyncProperty(selection(4), async (inner) => {
      const document = parse(`{ product ${inner} }`)
      const operation = getOperationAST(document)!
      let objects = 0
      const list = (length: number) => Array.from({ length }, () => ({}))
      await execute({
        schema, document,
        fieldResolver: (_source, args: { first?: number }, _context, info) => {
          const type = String(info.returnType).replace(/[[\]!]/g, '')
          if (type === 'ID' || type === 'Int' || type === 'String') return 1
          if (info.fieldName === 'nodes') {
            const nodes = list((_source as { length: number }).length)
            objects += nodes.length
            return nodes
          }
          objects++
          if (info.fieldName === 'options') return list(3)
          return type.endsWith('Connection') ? { length: args.first } : {}
        },
      })
      // A tenth of a point at least for each object.
      expect(objects / 10).toBeLessThanOrEqual(costOf(schema, document, operation, {}) + 1e-9)
    }), { numRuns: 200 })
  })

  it('is linear in the size of the document, whatever its fragments do', () => {
    const levels = 18
    const bomb = Array.from({ length: levels }, (_, level) => `fragment F${level} on Product { ${`related(first: 2) { nodes { ...F${level + 1} } } `.repeat(2).replace('related', 'a: related')} }`).join(' ')
    const document = parse(`{ product { ...F0 } } ${bomb} fragment F${levels} on Product { id }`)
    let fields = 0
    visit(document, { [Kind.FIELD]: () => void fields++ })
    expect(fields).toBeLessThan(100)
    expect(costOf(schema, document, getOperationAST(document)!, {})).toBeGreaterThan(1e9)
  })
})
