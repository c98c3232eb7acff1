import type { SearchPlacementDocument, SearchRuleDocument } from '../../db/mongo/search-documents.ts'
import type { SynonymGroup } from '../../drivers/search/types.ts'
import { foldQuery } from '../events/recordable-query.ts'

/** What the vendor decides about searches, ready to be asked. */
export interface CompiledRules {
  synonyms: readonly SynonymGroup[]
  /** Where a query leads in place of results; a path of this site. */
  redirectOf(query: string): string | null
  /** Ids of products that come first and last. */
  placementOf(query: string): { pinned: readonly string[], buried: readonly string[] }
}

type Fields<Rule> = Omit<Rule, '_id' | 'keys' | 'createdAt' | 'changedAt' | 'version' | 'deletedAt'>
/** A rule as it would be. */
export type RuleDraft = { [Kind in SearchRuleDocument['kind']]: Fields<Extract<SearchRuleDocument, { kind: Kind }>> }[SearchRuleDocument['kind']]

/** UTF-16 units of a query that are read; no rule has a longer one. */
const LONGEST = 400
const keyOf = (query: string): string => query.length > LONGEST ? '' : foldQuery(query)

const NOTHING = { pinned: [], buried: [] }

/** What there may be one rule of each kind for. */
export function keysOf(rule: RuleDraft): string[] {
  const of = (texts: readonly string[]) => texts.map(text => `${rule.kind}:${foldQuery(text)}`)
  // A word may be in several groups, but not twice the same group.
  return rule.kind === 'synonym' ? of([[...(rule.inputs ?? []).map(foldQuery).sort(), '>', ...rule.terms.map(foldQuery).sort()].join('|')]) : of(rule.queries)
}

/** Pure: rules as searches ask for them, by the folded query. */
export function compileRules(rules: readonly RuleDraft[]): CompiledRules {
  const redirects = new Map<string, string>()
  const placements = new Map<string, Pick<SearchPlacementDocument, 'pinnedIds' | 'buriedIds'>>()
  const synonyms: SynonymGroup[] = []
  for (const rule of rules) {
    if (rule.kind === 'synonym') synonyms.push({ terms: rule.terms, ...rule.inputs ? { inputs: rule.inputs } : {} })
    else if (rule.kind === 'redirect') for (const query of rule.queries) redirects.set(foldQuery(query), rule.target)
    else for (const query of rule.queries) placements.set(foldQuery(query), rule)
  }
  return {
    synonyms,
    redirectOf: query => redirects.get(keyOf(query)) ?? null,
    placementOf(query) {
      const placement = placements.get(keyOf(query))
      return placement ? { pinned: placement.pinnedIds, buried: placement.buriedIds } : NOTHING
    },
  }
}
