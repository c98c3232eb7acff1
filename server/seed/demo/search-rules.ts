import type { SearchRuleDocument } from '../../db/mongo/search-documents.ts'
import { keysOf, type RuleDraft } from '../../domain/search-rules/compile-rules.ts'
import { stableUuid } from '../../domain/shared/ids.ts'

/** What shoppers call things that this shop calls otherwise, and what they look for that is no product. */
function drafts(productId: (slug: string) => string): RuleDraft[] {
  return [
    { kind: 'synonym', terms: ['mug', 'cup'] },
    { kind: 'synonym', terms: ['cushion', 'pillow'] },
    { kind: 'synonym', terms: ['carafe', 'decanter', 'jug'] },
    { kind: 'synonym', terms: ['planter', 'plant pot', 'flower pot'] },
    // Whoever wants a tumbler does not want everything that is made of glass.
    { kind: 'synonym', terms: ['tumbler'], inputs: ['drinking glass', 'water glass'] },
    { kind: 'redirect', queries: ['return', 'returns', 'refund', 'shipping', 'delivery'], target: '/pages/shipping-and-returns' },
    { kind: 'redirect', queries: ['contact', 'phone number', 'opening hours'], target: '/pages/contact' },
    { kind: 'redirect', queries: ['repair', 'care instructions'], target: '/pages/care-and-repair' },
    { kind: 'placement', queries: ['gift', 'gifts', 'present'], pinnedIds: ['candle-vesper', 'mug-rund', 'tray-lund'].map(productId), buriedIds: [] },
  ]
}

/** @param productId of a product of the demo shop, by its slug */
export function demoSearchRules(productId: (slug: string) => string, now: Date): SearchRuleDocument[] {
  return drafts(productId).map(draft => ({ ...draft, _id: stableUuid(`search-rule/${keysOf(draft)[0]}`), keys: keysOf(draft), createdAt: now, changedAt: now, version: 1 }))
}
