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
  /** Points, see `costOf`: counted with the variables, right before an operation runs. */
  cost: number
  /** Milliseconds that the operation may take. */
  time: number
}

export const SHOP_LIMITS: DocumentLimits = { tokens: 1_000, depth: 10, aliases: 15, rootFields: 10, directives: 10, fragments: 20, cost: 5_000, time: 10_000 }
export const ADMIN_LIMITS: DocumentLimits = { tokens: 3_000, depth: 10, aliases: 30, rootFields: 20, directives: 10, fragments: 30, cost: 20_000, time: 20_000 }

/** Mutations that check a secret: one in each document, so that aliases cannot guess many at once. */
const CREDENTIAL_FIELDS = new Set(['staffLogin', 'staffSetup', 'customerLogin', 'customerPasswordReset'])

/** Fields that read the whole catalogue, and how many of them one document may have. */
const SEARCH_FIELDS = new Set(['search', 'predictiveSearch'])
const MAX_SEARCHES = 2

interface Measure {
  depth: number
  aliases: number
  directives: number
}

const NOTHING: Measure = { depth: 0, aliases: 0, directives: 0 }

/** One walk over the document with fragments expanded, each measured once: linear in its size, safe with cycles. */
export function documentLimits(limits: DocumentLimits): ValidationRule {
  return context => ({
    Document(document) {
      const report = (code: string, message: string) => context.reportError(new GraphQLError(message, { extensions: { code } }))
      const fragments = new Map<string, FragmentDefinitionNode>()
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
      }
      if (fragments.size > limits.fragments) return report('COST_LIMIT', `A document may define at most ${limits.fragments} fragments.`)

      const measure = createMeasure(fragments)
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue
        const roots = rootFields(definition.selectionSet, fragments, new Set())
        const total = measure(definition.selectionSet)
        if (total.depth > limits.depth) report('DEPTH_LIMIT', `Fields may be nested at most ${limits.depth} deep.`)
        if (total.aliases > limits.aliases) report('TOO_MANY_ALIASES', `A document may use at most ${limits.aliases} aliases.`)
        if (roots.length > limits.rootFields) report('COST_LIMIT', `A document may ask for at most ${limits.rootFields} things at once.`)
        if (total.directives > limits.directives) report('COST_LIMIT', `A document may use at most ${limits.directives} directives.`)
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
    return {
      depth: inner.depth + 1,
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
      total.aliases += one.aliases
      total.directives += one.directives + (selection.kind === Kind.FIELD ? 0 : selection.directives?.length ?? 0)
    }
    return total
  }

  return ofSelections
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
