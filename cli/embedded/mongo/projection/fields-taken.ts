import { isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { isFlag, isOn } from './parse.ts'

/**
 * The top-level fields that a projection takes, when it does nothing but take fields: then the others need not be
 * decoded. Undefined when it leaves fields out or computes any.
 */
export function fieldsTaken(spec: Doc | undefined): ReadonlySet<string> | undefined {
  if (!spec) return undefined
  const fields = new Set(['_id'])
  let taken = 0
  for (const [path, value] of spec) {
    if (path === '_id' && isFlag(value)) continue
    if (!isFlag(value) || !isOn(value) || path.endsWith('.$')) return undefined
    fields.add(path.split('.')[0]!)
    taken++
  }
  return taken > 0 ? fields : undefined
}

/** The top-level fields that the first stage of a pipeline reads, when no later one can see others. */
export function fieldsOfStage(stage: Value | undefined): ReadonlySet<string> | undefined {
  if (!isDoc(stage)) return undefined
  const project = stage.get('$project')
  if (isDoc(project)) return fieldsTaken(project)
  const group = stage.get('$group')
  return isDoc(group) ? fieldsGrouped(group) : undefined
}

/** Fields of a group whose key and sums are plain paths or constants. */
function fieldsGrouped(spec: Doc): ReadonlySet<string> | undefined {
  const fields = new Set<string>()
  for (const [name, value] of spec) {
    const operand = name === '_id' ? value : isDoc(value) && value.size === 1 ? [...value.values()][0] : undefined
    if (typeof operand === 'string' && /^\$[^$]/.test(operand)) fields.add(operand.slice(1).split('.')[0]!)
    else if (operand !== null && !(operand !== undefined && isNumber(operand))) return undefined
  }
  // Reading none would look like reading all.
  return fields.size > 0 ? fields : undefined
}
