import { toJs } from '../bson/numbers.ts'
import { isDoc, isNumber } from '../bson/values.ts'
import type { Doc } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { sameKey } from '../indexes/spec.ts'
import type { Collection } from '../store/collection.ts'

/**
 * Checks the `hint` of a command or statement: an index that is not there is refused (2), as by the real server.
 * The answer to a query does not depend on the index it is found by, so the choice stays with the planner; the hints
 * that would change the answer (an index that leaves documents out, reading backwards) are refused.
 */
export function checkHint(holder: Doc, collection: Collection | undefined): void {
  const hint = holder.get('hint')
  if (hint === undefined || (isDoc(hint) && hint.size === 0)) return
  if (typeof hint !== 'string' && !isDoc(hint)) return fail('FailedToParse', 'Hint must be a string or an object')
  const natural = isDoc(hint) ? hint.get('$natural') : undefined
  if (natural !== undefined) {
    if (!isNumber(natural) || toJs(natural) !== 1) fail('NotSupported', 'the hint { $natural: -1 } is not supported by the embedded server')
    return
  }
  if (!collection) return
  const index = collection.indexes.find(({ spec }) => (isDoc(hint) ? sameKey(spec.key, hint) : spec.name === hint))
  if (!index) {
    return fail('BadValue', `error processing query: ns=${collection.namespace} planner returned error :: caused by :: hint provided does not correspond to an existing index`)
  }
  if (index.spec.sparse || index.spec.partial) fail('NotSupported', 'hints of sparse and partial indexes are not supported by the embedded server')
}
