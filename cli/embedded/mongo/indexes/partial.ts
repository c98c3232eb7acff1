import { equalValues } from '../bson/compare.ts'
import { isArray } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import type { FieldNode, FilterNode } from '../query/nodes.ts'

/** Whether every document that fits `filter` surely fits the expression of a partial index. In doubt: no. */
export function implies(filter: FilterNode, expression: FilterNode): boolean {
  if (expression.kind === 'and') return expression.items.every((item) => implies(filter, item))
  if (expression.kind === 'or' && expression.items.some((item) => implies(filter, item))) return true
  if (filter.kind === 'and') return filter.items.some((item) => implies(item, expression))
  if (filter.kind === 'or') return filter.items.length > 0 && filter.items.every((item) => implies(item, expression))
  return filter.kind === 'field' && expression.kind === 'field' && fieldImplies(filter, expression)
}

function fieldImplies(filter: FieldNode, expression: FieldNode): boolean {
  if (filter.path !== expression.path || !filter.expand) return false
  if (filter.operator === expression.operator && equalValues(filter.operand, expression.operand)) return true
  const values = valuesOf(filter)
  if (values) return values.every((value) => !isArray(value) && valueImplies(value, expression))
  if (expression.operator === '$exists') return ['$gt', '$lt', '$gte', '$lte', '$type', '$regex'].includes(filter.operator) && filter.operand !== null
  return boundImplies(filter, expression)
}

/** The values one of which a field has, under `$eq` and `$in`. */
function valuesOf({ operator, operand }: FieldNode): Value[] | undefined {
  if (operator === '$eq') return [operand]
  return operator === '$in' && isArray(operand) ? operand : undefined
}

/** Null is left out: it also fits documents without the field. */
function valueImplies(value: Value, expression: FieldNode): boolean {
  return value !== null && expression.test(value)
}

/** `a > 5` implies `a > 3`: the bound itself must pass, and the direction must be the same. */
function boundImplies(filter: FieldNode, expression: FieldNode): boolean {
  const direction = (operator: string): string => operator.slice(0, 3)
  if (!['$gt', '$lt'].includes(direction(filter.operator)) || direction(filter.operator) !== direction(expression.operator)) return false
  return filter.operand !== null && expression.test(filter.operand)
}
