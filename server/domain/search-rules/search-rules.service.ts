import { MongoServerError } from 'mongodb'
import type { SearchPlacementDocument, SearchRedirectDocument, SearchRuleDocument, SynonymDocument } from '../../db/mongo/search-documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { SearchEngine } from '../../drivers/search/types.ts'
import type { ProductRepository } from '../catalogue/product.repository.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import { foldQuery } from '../events/recordable-query.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { compileRules, keysOf, type CompiledRules, type RuleDraft } from './compile-rules.ts'
import { placementSchema, redirectSchema, synonymSchema } from './search-rule-schemas.ts'
import { MOST_RULES, type SearchRuleRepository } from './search-rule.repository.ts'

const FRESH_FOR = 60_000

type Kind = SearchRuleDocument['kind']
type Rule<K extends Kind> = Extract<SearchRuleDocument, { kind: K }>
const isOf = <K extends Kind>(kind: K) => (rule: SearchRuleDocument): rule is Rule<K> => rule.kind === kind

export type SearchRules = ReturnType<typeof createSearchRules>

/** Synonyms, redirects of queries, and which products come first or last: in effect on every node within two seconds. */
export function createSearchRules({ repository, products, engine, cache, changes, clock }: {
  repository: SearchRuleRepository
  products: Pick<ProductRepository, 'findByIds'>
  engine: Pick<SearchEngine, 'setSynonyms'>
  cache: Cache
  changes: Pick<ChangeFeed, 'announce' | 'subscribe'>
  clock: Clock
}) {
  let compiled: { of: readonly SearchRuleDocument[], rules: CompiledRules } | null = null

  const remembered = () => cache.remember('searchRules', 'all', FRESH_FOR, repository.all)

  async function current(): Promise<CompiledRules> {
    const all = await remembered()
    if (compiled?.of !== all) compiled = { of: all, rules: compileRules(all) }
    return compiled.rules
  }

  let told: Promise<void> = Promise.resolve()
  /** One after the other, so that what was read earlier is never told later. */
  function tellEngine(): Promise<void> {
    told = told.catch(() => {}).then(async () => engine.setSynonyms(compileRules(await repository.all()).synonyms))
    return told
  }
  changes.subscribe(heard => heard.some(({ collection }) => collection === 'searchRules') ? tellEngine() : undefined)

  async function list<K extends Kind>(kind: K, query: string): Promise<Rule<K>[]> {
    const words = foldQuery(query.slice(0, 200))
    const texts = (rule: SearchRuleDocument): string[] => rule.kind === 'synonym' ? [...rule.terms, ...rule.inputs ?? []] : [...rule.queries, ...rule.kind === 'redirect' ? [rule.target] : []]
    return (await repository.all()).filter(isOf(kind)).filter(rule => words === '' || texts(rule).some(text => foldQuery(text).includes(words)))
  }

  async function find<K extends Kind>(kind: K, id: string): Promise<Rule<K> | null> {
    const rule = isUuid(id) ? await repository.findById(id) : null
    return rule && isOf(kind)(rule) ? rule : null
  }

  async function write(rule: SearchRuleDocument, expectedVersion: number | null): Promise<Result<null>> {
    try {
      if (expectedVersion === null) await repository.insert(rule)
      else if (!await repository.replace(rule, expectedVersion)) return conflict()
    }
    catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
      return refusal('QUERY_TAKEN', 'Somebody else has just made a rule for this. Change that one.', ['input', 'queries'])
    }
    await changes.announce({ collection: 'searchRules', id: rule._id, version: rule.version, deleted: rule.deletedAt !== undefined })
    return success(null)
  }

  /** Makes a rule, or changes the one that is named. */
  async function set<K extends Kind>(draft: Extract<RuleDraft, { kind: K }>, { id, version }: { id?: string | null, version?: number | null }): Promise<Result<Rule<K>>> {
    const before = id ? await find(draft.kind, id) : null
    if (id && !before) return refusal('NOT_FOUND', 'This rule was deleted.', ['input', 'id'])
    if (before && before.version !== version) return conflict()
    const others = (await repository.all()).filter(rule => rule.kind === draft.kind && rule._id !== id)
    if (!before && others.length >= MOST_RULES) return refusal('TOO_MANY_RULES', `There may be at most ${MOST_RULES} of these. Delete one that is not needed.`, ['input'])
    const keys = keysOf(draft)
    const taken = keys.find(key => others.some(other => other.keys.includes(key)))
    if (taken) {
      return draft.kind === 'synonym'
        ? refusal('SYNONYM_TAKEN', 'There is a group of the same words already. Change that one.', ['input', 'terms'])
        : refusal('QUERY_TAKEN', `There is one for “${taken.slice(draft.kind.length + 1)}” already. Change that one.`, ['input', 'queries'])
    }
    const now = clock()
    const rule = { ...draft, _id: before?._id ?? uuidv7(), keys, createdAt: before?.createdAt ?? now, changedAt: now, version: (before?.version ?? 0) + 1 } as Rule<K>
    const written = await write(rule, before ? before.version : null)
    return written.ok ? success(rule) : written
  }

  /** The search that a page is the result of; null for other pages. */
  function searchOf(target: string): string | null {
    const { pathname, searchParams } = new URL(target, 'http://shop.invalid')
    return pathname === '/search' ? foldQuery(searchParams.get('q') ?? '') : null
  }

  /** Nobody is sent on twice, so no circle can come about. */
  async function arrives(queries: readonly string[], target: string, id: string | null | undefined): Promise<boolean> {
    const others = (await repository.all()).filter(isOf('redirect')).filter(({ _id }) => _id !== id)
    const led = new Set([...queries, ...others.flatMap(rule => rule.queries)].map(foldQuery))
    const end = searchOf(target)
    return (end === null || !led.has(end)) && !others.some(rule => queries.map(foldQuery).includes(searchOf(rule.target) ?? '\0'))
  }

  return {
    current,
    list,
    find,

    /** The rule of that kind for a query, if there is one. */
    async ruleFor<K extends 'redirect' | 'placement'>(kind: K, query: string): Promise<Rule<K> | null> {
      const key = `${kind}:${foldQuery(query)}`
      const found = (await remembered()).find(({ keys }) => keys.includes(key))
      return found && isOf(kind)(found) ? found : null
    },

    async setSynonym(input: unknown): Promise<Result<SynonymDocument>> {
      const parsed = validate(synonymSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { terms, inputs } = parsed.value
      return set({ kind: 'synonym', terms, ...inputs.length > 0 ? { inputs } : {} }, parsed.value)
    },

    async setRedirect(input: unknown): Promise<Result<SearchRedirectDocument>> {
      const parsed = validate(redirectSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { queries, target, id } = parsed.value
      if (!await arrives(queries, target, id)) return refusal('REDIRECT_LOOP', 'This leads to a search that leads on itself. Choose another page.', ['input', 'target'])
      return set({ kind: 'redirect', queries, target }, parsed.value)
    },

    async setPlacement(input: unknown): Promise<Result<SearchPlacementDocument>> {
      const parsed = validate(placementSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { queries, pinnedProductIds, buriedProductIds } = parsed.value
      const known = new Set((await products.findByIds([...pinnedProductIds, ...buriedProductIds])).filter(({ deletedAt }) => !deletedAt).map(({ _id }) => _id))
      const [pinnedIds, buriedIds] = [pinnedProductIds, buriedProductIds].map(ids => ids.filter(id => known.has(id))) as [string[], string[]]
      if (pinnedIds.length + buriedIds.length === 0) return refusal('NOT_FOUND', 'These products were deleted. Choose others.', ['input', 'pinnedProductIds'])
      return set({ kind: 'placement', queries, pinnedIds, buriedIds }, parsed.value)
    },

    async remove(kind: Kind, id: string): Promise<Result<string>> {
      const rule = await find(kind, id)
      if (!rule) return refusal('NOT_FOUND', 'This was deleted already.', ['id'])
      const now = clock()
      const written = await write({ ...rule, keys: [], deletedAt: now, changedAt: now, version: rule.version + 1 }, rule.version)
      return written.ok ? success(id) : written
    },

    /** All rules with one of them replaced by a draft; for a preview. */
    async withDrafts(drafts: readonly { id?: string | null, draft: RuleDraft }[]): Promise<CompiledRules> {
      const replaced = new Set(drafts.map(({ id }) => id))
      return compileRules([...(await repository.all()).filter(({ _id }) => !replaced.has(_id)), ...drafts.map(({ draft }) => draft)])
    },

    /** Tells the engine at the start, and again in case a change was not heard. */
    job: {
      name: 'search rules',
      idle: FRESH_FOR,
      run: async () => {
        await tellEngine()
        return false
      },
    } satisfies Job,
  }
}

function conflict() {
  return refusal('VERSION_CONFLICT', 'Somebody else changed this while you were editing. Look at it again.', ['input', 'version'])
}
