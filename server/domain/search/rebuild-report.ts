import type { SearchRebuildNode } from '../../db/mongo/search-documents.ts'
import type { ProductChange } from '../catalogue/product.repository.ts'
import type { Clock } from '../shared/clock.ts'
import type { SearchRebuildRepository } from './search-rebuild.repository.ts'

/** Milliseconds between two words about how far a rebuild is. */
const REPORT_EVERY = 500

/** What a saved index knows: changes until then, rebuilds up to that request, and the last change that the catalogue had. */
export interface Mark { since: Date, rebuild: number, last: ProductChange | null }

export const writeMark = (mark: Mark): string => JSON.stringify(mark)

export function readMark(text: string | null): Mark | null {
  if (text === null) return null
  const { since, rebuild, last } = JSON.parse(text) as { since: string, rebuild?: number, last?: { id: string, at: string } | null }
  return { since: new Date(since), rebuild: rebuild ?? 0, last: last ? { id: last.id, at: new Date(last.at) } : null }
}

/** Says how far this node is, not more often than somebody would look; the beginning and the end always. */
export function createRebuildReport({ rebuilds, node, clock }: { rebuilds: Pick<SearchRebuildRepository, 'report'>, node: string, clock: Clock }) {
  let last = { state: '', at: 0 }
  return async (version: number, standing: Omit<SearchRebuildNode, 'at'>): Promise<void> => {
    const at = clock()
    // Version 0 nobody asked for.
    if (version === 0 || (standing.state === last.state && at.getTime() - last.at < REPORT_EVERY)) return
    last = { state: standing.state, at: at.getTime() }
    await rebuilds.report(version, node, { ...standing, at })
  }
}

export async function* batchesOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    if (batch.push(item) < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
