import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Objects that have a record of their own in a store; everything else comes along with one of them. */
const RECORDS = new Set([
  'Product', 'Collection', 'Cart', 'Order', 'Page', 'Homepage', 'Shop', 'Menu', 'SearchResult', 'PredictiveSearchResult',
  'Customer', 'Wishlist', 'Mail', 'StaffMember', 'Dashboard', 'StoreSettings', 'LibraryAsset', 'AssetUse', 'ProductImport', 'ProductImportRow', 'ProductImportPictureFailure',
])
const RECORD_POINTS = 1
const VALUE_POINTS = 0.1
/** Plain fields that ask a store by themselves. */
const FIELD_POINTS: Record<string, number> = { totalCount: 5, availableForSale: 0.1, quantityAvailable: 0.1, usageCount: 0.1 }

/** How long a list is where the document does not say. */
const RECORD_LIST = 24
const VALUE_LIST = 10
/** Lists that are longer than that without being asked. */
const LONG_LISTS: Record<string, number> = { 'Product.variants': 100, 'Shop.countries': 60, 'LibraryAsset.uses': 50, 'ProductImport.pictureFailures': 100 }
const LENGTH_ARGUMENTS = ['first', 'perPage', 'limit']
const MAX_LIST = 100

/**
 * What an operation may cost, in points: one for each record that it may load, a tenth for each value that comes with a
 * record, lists counted as often as they are asked to be long. The variables' real values count, so that a length in a
 * variable is no way around it. An upper bound: lists may turn out shorter.
 *
 * @param variables as they were sent; wrong ones are refused later, by execution
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const values = { ...defaultsOf(operation), ...variables }
  const root = schema.getRootType(operation.operation)
  // Fragments are measured once for each length of the list that they lie in: linear in the size of the document.
  const known = new Map<string, number>()

  function ofSelections(type: GraphQLObjectType, set: SelectionSetNode, nodes: number): number {
    let sum = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += ofField(type, selection, nodes)
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += ofSelections(narrowed(type, selection.typeCondition?.name.value), selection.selectionSet, nodes)
      else sum += ofFragment(type, selection.name.value, nodes)
    }
    return Math.min(sum, Number.MAX_SAFE_INTEGER)
  }

  function ofFragment(type: GraphQLObjectType, name: string, nodes: number): number {
    const fragment = fragments.get(name)
    if (!fragment) return 0
    const key = `${name} ${nodes}`
    let cost = known.get(key)
    if (cost === undefined) {
      cost = ofSelections(narrowed(type, fragment.typeCondition.name.value), fragment.selectionSet, nodes)
      known.set(key, cost)
    }
    return cost
  }

  function narrowed(type: GraphQLObjectType, condition: string | undefined): GraphQLObjectType {
    const named = condition ? schema.getType(condition) : type
    return isObjectType(named) ? named : type
  }

  function ofField(type: GraphQLObjectType, node: FieldNode, nodes: number): number {
    const field = type.getFields()[node.name.value]
    const named = field && getNamedType(field.type)
    if (!field || !isObjectType(named) || !node.selectionSet) return FIELD_POINTS[node.name.value] ?? 0
    const points = RECORDS.has(named.name) ? RECORD_POINTS : VALUE_POINTS
    if (field.name === 'nodes') return nodes * (points + ofSelections(named, node.selectionSet, 1))
    const inside = named.getFields().nodes
    const record = RECORDS.has(inside ? getNamedType(inside.type).name : named.name)
    const length = lengthOf(node, values) ?? LONG_LISTS[`${type.name}.${field.name}`] ?? (record ? RECORD_LIST : VALUE_LIST)
    // The length of a connection counts for its `nodes` alone.
    if (inside) return points + ofSelections(named, node.selectionSet, length)
    return (isListType(getNullableType(field.type)) ? length : 1) * (points + ofSelections(named, node.selectionSet, 1))
  }

  return root ? ofSelections(root, operation.selectionSet, 1) : 0
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : []))
}

/** What a field was told about its length, directly or in its `input`. */
function lengthOf(node: FieldNode, variables: Record<string, unknown>): number | null {
  for (const { name, value } of node.arguments ?? []) {
    const given = valueFromASTUntyped(value, variables)
    const length = LENGTH_ARGUMENTS.includes(name.value) ? given : name.value === 'input' ? insideOf(given) : undefined
    if (typeof length === 'number') return Math.min(MAX_LIST, Math.max(1, length))
  }
  return null
}

function insideOf(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  return LENGTH_ARGUMENTS.map(name => (input as Record<string, unknown>)[name]).find(value => typeof value === 'number')
}
