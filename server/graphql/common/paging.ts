import { publicError } from '../errors.ts'

export interface PageArguments {
  first?: number | null
  after?: string | null
  page?: number | null
  perPage?: number | null
}

export interface Connection<T> {
  nodes: T[]
  totalCount: () => Promise<number> | number
  pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }
}

const MAX_PAGE = 100
/** Further down nobody reads; a database would still count. */
const MAX_OFFSET = 10_000

/** Turns `first/after` or `page/perPage` into an offset and a limit. */
export function sliceOf({ first, after, page, perPage }: PageArguments, defaultSize = 24): { offset: number, limit: number } {
  const limit = perPage ?? first ?? defaultSize
  if (limit < 1 || limit > MAX_PAGE) throw publicError('BAD_REQUEST', `A page holds 1 to ${MAX_PAGE} entries.`)
  const offset = page ? (page - 1) * limit : after ? offsetOf(after) : 0
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > MAX_OFFSET) throw publicError('BAD_REQUEST', `Pages go up to entry ${MAX_OFFSET}. Narrow the list down instead.`)
  return { offset, limit }
}

function cursorOf(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url')
}

function offsetOf(cursor: string): number {
  const match = /^p(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  if (!match) throw publicError('BAD_REQUEST', 'This cursor does not come from here.')
  return Number(match[1])
}

export function connectionOf<T>(nodes: T[], slice: { offset: number }, hasNextPage: boolean, totalCount: () => Promise<number> | number): Connection<T> {
  return {
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: slice.offset > 0,
      startCursor: nodes.length > 0 ? cursorOf(slice.offset) : null,
      endCursor: nodes.length > 0 ? cursorOf(slice.offset + nodes.length) : null,
    },
  }
}

/** A connection over a list that is in memory already. */
export function connectionOfAll<T>(all: T[], args: PageArguments, defaultSize = 100): Connection<T> {
  const slice = sliceOf(args, defaultSize)
  const nodes = all.slice(slice.offset, slice.offset + slice.limit)
  return connectionOf(nodes, slice, slice.offset + nodes.length < all.length, () => all.length)
}
