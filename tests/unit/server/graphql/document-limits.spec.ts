import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documentLimits, type DocumentLimits } from '../../../../server/graphql/limits/document-limits.ts'

const schema = buildSchema(`
  type Query { products(first: Int): Products  staffLogin: Int  product: Product }
  type Products { nodes: [Product!]! }
  type Product { id: ID  related(first: Int): Products  products(first: Int): Products  parent: Product }
`)
const LIMITS: DocumentLimits = { tokens: 1_000, depth: 6, aliases: 3, rootFields: 3, directives: 2, fragments: 3, cost: 500, time: 1_000 }

function codes(source: string): unknown[] {
  return validate(schema, parse(source), [documentLimits(LIMITS)]).map(error => error.extensions.code)
}
const nest = (levels: number) => `{ product { ${'parent { '.repeat(levels)}id${' }'.repeat(levels)} } }`

describe('document limits', () => {
  it('measure depth through fragments', () => {
    expect(codes(nest(4))).toEqual([])
    expect(codes(nest(5))).toEqual(['DEPTH_LIMIT'])
    expect(codes('{ product { ...A } } fragment A on Product { parent { ...B } } fragment B on Product { parent { parent { parent { parent { id } } } } }')).toEqual(['DEPTH_LIMIT'])
  })

  it('count aliases, things at once, directives and sign-ins, behind fragments too', () => {
    expect(codes('{ a: product { id } b: product { id } c: product { x: id } }')).toEqual(['TOO_MANY_ALIASES'])
    expect(codes('{ ...R ...S } fragment R on Query { product { id } products { nodes { id } } } fragment S on Query { x: product { id } y: product { id } }')).toEqual(['COST_LIMIT'])
    expect(codes('{ product @skip(if: false) { id @skip(if: false) parent @skip(if: true) { id } } }')).toEqual(['COST_LIMIT'])
    expect(codes('{ a: staffLogin ...L } fragment L on Query { b: staffLogin }')).toEqual(['COST_LIMIT'])
  })

  it('end, whatever the fragments do', () => {
    expect(codes('{ product { ...A } } fragment A on Product { ...B } fragment B on Product { ...A }')).toEqual([])
    const bomb = Array.from({ length: 20 }, (_, level) => `fragment F${level} on Product { ${`parent { ...F${level + 1} } `.repeat(2)} }`).join(' ')
    expect(codes(`{ product { ...F0 } } ${bomb} fragment F20 on Product { id }`)).toEqual(['COST_LIMIT'])
  })
})
