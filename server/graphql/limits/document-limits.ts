import {
  GraphQLError,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql'

export interface DocumentLimits {
  /** Tokens that the parser reads before it gives up. */
  tokens: number
  depth: number
  aliases: number
  rootFields: number
  directives: number
  fragments: number
  /** Points: one for each object that may be loaded, lists multiplied by their `first`. */
  cost: number
}

export const SHOP_LIMITS: DocumentLimits = { tokens: 1_000, depth: 10, aliases: 15, rootFields: 10, directives: 10, fragments: 20, cost: 5_000 }
export const ADMIN_LIMITS: DocumentLimits = { tokens: 3_000, depth: 10, aliases: 30, rootFields: 20, directives: 10, fragments: 30, cost: 20_000 }

/** How long a list is when a field does not say. */
const DEFAULT_LIST = 24
const MAX_LIST = 100
/** Mutations that check a secret: one in each document, so that aliases cannot guess many at once. */
const CREDENTIAL_FIELDS = new Set(['staffLogin', 'staffSetup', 'customerLogin', 'customerPasswordReset'])

/** Fields that read the whole catalogue, and how many of them one document may have. */
const SEARCH_FIELDS = new Set(['search', 'predictiveSearch'])
const MAX_SEARCHES = 2

interface Measure {
  depth: number
  cost: number
  aliases: number
  directives: number
}

const NOTHING: Measure = { depth: 0, cost: 0, aliases: 0, directives: 0 }

/** One walk over the document with fragments expanded, each measured once: linear in its size, safe with cycles. */
export function documentLimits(limits: DocumentLimits, persisted: (source: string) => boolean): ValidationRule {
  return context => ({
    Document(document) {
      const report = (code: string, message: string) => context.reportError(new GraphQLError(message, { extensions: { code } }))
      const fragments = new Map<string, FragmentDefinitionNode>()
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
      }
      if (fragments.size > limits.fragments) return report('COST_LIMIT', `A document may define at most ${limits.fragments} fragments.`)

      const measure = createMeasure(fragments)
      const own = document.loc ? persisted(document.loc.source.body) : false
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue
        const roots = rootFields(definition.selectionSet, fragments, new Set())
        const total = measure(definition.selectionSet)
        if (total.depth > limits.depth) report('DEPTH_LIMIT', `Fields may be nested at most ${limits.depth} deep.`)
        if (total.aliases > limits.aliases) report('TOO_MANY_ALIASES', `A document may use at most ${limits.aliases} aliases.`)
        if (roots.length > limits.rootFields) report('COST_LIMIT', `A document may ask for at most ${limits.rootFields} things at once.`)
        if (total.directives > limits.directives) report('COST_LIMIT', `A document may use at most ${limits.directives} directives.`)
        if (!own && total.cost > limits.cost) report('COST_LIMIT', 'This asks for too much at once. Ask for shorter lists or fewer levels.')
        if (roots.filter(isSearch).length > MAX_SEARCHES) report('COST_LIMIT', `A document may search at most ${MAX_SEARCHES} times.`)
        if (roots.filter(field => CREDENTIAL_FIELDS.has(field.name.value)).length > 1) report('COST_LIMIT', 'A document may sign in only once.')
      }
    },
  })
}

function isSearch(field: FieldNode): boolean {
  return SEARCH_FIELDS.has(field.name.value) || (field.arguments?.some(argument => argument.name.value === 'query') ?? false)
}

function createMeasure(fragments: Map<string, FragmentDefinitionNode>): (selections: SelectionSetNode) => Measure {
  const known = new Map<string, Measure>()
  const open = new Set<string>()

  function ofFragment(name: string): Measure {
    const done = known.get(name)
    if (done) return done
    const definition = fragments.get(name)
    // A cycle is refused by another rule; here it only must not hang.
    if (!definition || open.has(name)) return NOTHING
    open.add(name)
    const measured = ofSelections(definition.selectionSet)
    open.delete(name)
    known.set(name, measured)
    return measured
  }

  function ofField(field: FieldNode): Measure {
    const inner = field.selectionSet ? ofSelections(field.selectionSet) : NOTHING
    const objects = field.selectionSet ? 1 : 0
    return {
      depth: inner.depth + 1,
      cost: Math.min(Number.MAX_SAFE_INTEGER, objects + inner.cost * listLength(field)),
      aliases: inner.aliases + (field.alias ? 1 : 0),
      directives: inner.directives + (field.directives?.length ?? 0),
    }
  }

  function ofSelections(set: SelectionSetNode): Measure {
    const total = { ...NOTHING }
    for (const selection of set.selections) {
      const one = selection.kind === Kind.FIELD
        ? ofField(selection)
        : selection.kind === Kind.INLINE_FRAGMENT ? ofSelections(selection.selectionSet) : ofFragment(selection.name.value)
      total.depth = Math.max(total.depth, one.depth)
      total.cost = Math.min(Number.MAX_SAFE_INTEGER, total.cost + one.cost)
      total.aliases += one.aliases
      total.directives += one.directives + (selection.kind === Kind.FIELD ? 0 : selection.directives?.length ?? 0)
    }
    return total
  }

  return ofSelections
}

/** Lists that are part of a document which is loaded anyway: longer ones cost next to nothing more. */
const EMBEDDED_LIST = 8
const EMBEDDED_LISTS = new Set(['variants', 'media', 'lines', 'children', 'rows', 'rooms', 'hotspots'])
/** Lists that are loaded, where a field does not say how long. */
const LOADED_LISTS: Record<string, number> = { products: DEFAULT_LIST, collections: DEFAULT_LIST, orders: DEFAULT_LIST, mails: DEFAULT_LIST, search: DEFAULT_LIST, productRecommendations: 4 }

function listLength(field: FieldNode): number {
  if (EMBEDDED_LISTS.has(field.name.value)) return EMBEDDED_LIST
  const argument = field.arguments?.find(candidate => ['first', 'perPage', 'limit'].includes(candidate.name.value))
  if (argument?.value.kind === Kind.INT) return Math.min(MAX_LIST, Math.max(1, Number(argument.value.value)))
  if (argument) return DEFAULT_LIST
  return LOADED_LISTS[field.name.value] ?? 1
}

function rootFields(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, seen: Set<string>): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments, seen)
    const fragment = fragments.get(selection.name.value)
    if (!fragment || seen.has(selection.name.value)) return []
    seen.add(selection.name.value)
    return rootFields(fragment.selectionSet, fragments, seen)
  })
}
