import type { IndexDocument, IndexSchema } from '../../../../../../server/drivers/search/local/types.ts'
import { createLocalIndex, type LocalIndex } from '../../../../../../server/drivers/search/local/index.ts'

export const schema: IndexSchema = {
  language: 'en',
  fields: [
    { name: 'title', weight: 5, dilution: 0.5, isName: true },
    { name: 'codes', weight: 1, dilution: 0 },
    { name: 'description', weight: 1, dilution: 0.9 },
  ],
}

export interface Sketch extends Partial<Omit<IndexDocument, 'id' | 'texts' | 'price'>> { title: string, skus?: string, description?: string, price?: number }

export function documentOf(id: string, { title, skus = '', description = '', price = 1000, ...rest }: Sketch): IndexDocument {
  return { id, texts: [title, skus, description], codes: skus ? [skus] : [], facets: {}, scopes: [], price: { min: price, max: price }, inStock: true, publishedAt: 0, popularity: 0, ...rest }
}

export async function indexOf(sketches: Record<string, Sketch | string>, language: IndexSchema['language'] = 'en'): Promise<LocalIndex> {
  const index = createLocalIndex({ ...schema, language })
  await index.put(Object.entries(sketches).map(([id, sketch]) => documentOf(id, typeof sketch === 'string' ? { title: sketch } : sketch)))
  return index
}

export const idsOf = (index: LocalIndex, text: string): string[] => index.search({ text, offset: 0, limit: 50 }).ids
