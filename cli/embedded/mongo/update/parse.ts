import { equalValues } from '../bson/compare.ts'
import { showElement } from '../bson/show.ts'
import { clone, isArray, isDoc, typeName } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { parseDocumentPipeline } from '../aggregate/documents.ts'
import { fail } from '../errors.ts'
import { Application } from './apply.ts'
import { checkFilterUse, elementTester, parseArrayFilters } from './array-filters.ts'
import { arrayModifiers } from './arrays.ts'
import { fieldModifiers } from './fields.ts'
import type { Modifier } from './modifier.ts'
import { checkConflicts, comparePaths, parseUpdatePath } from './paths.ts'
import type { UpdatePath } from './paths.ts'
import { parseRename } from './rename.ts'

/** How one document is updated. */
export interface UpdateCall {
  document: Doc
  /** The array index that the query matched. */
  index: number | undefined
  /** Whether the document is being inserted by an upsert. */
  inserting: boolean
}

/** A parsed update. */
export interface Update {
  kind: 'replacement' | 'operators' | 'pipeline'
  /** The updated document; the given one is left alone. */
  apply: (call: UpdateCall) => Doc
}

const parsers = new Map(Object.entries({ ...fieldModifiers, ...arrayModifiers }))

/** Parses the `u` of an update statement. */
export function parseUpdate(update: Value | undefined, arrayFilters: Value | undefined, variables?: Doc): Update {
  if (isArray(update)) {
    if (arrayFilters !== undefined) fail('FailedToParse', 'arrayFilters may not be specified for pipeline-syle updates')
    return parsePipeline(update, variables)
  }
  if (!isDoc(update)) return fail('FailedToParse', 'Update argument must be either an object or an array')
  const [first] = update.keys()
  if (!first?.startsWith('$')) {
    if (arrayFilters !== undefined) fail('FailedToParse', 'arrayFilters may not be specified for replacement-style updates')
    return parseReplacement(update)
  }
  return parseOperatorUpdate(update, arrayFilters)
}

function checkId(before: Doc, after: Doc, message: (id: string) => string): void {
  const id = before.get('_id')
  if (id !== undefined && !equalValues(id, after.get('_id'))) fail('ImmutableField', message(showElement('_id', after.get('_id')).slice(1, -1)))
}

function parseReplacement(replacement: Doc): Update {
  for (const name of replacement.keys()) {
    if (name.startsWith('$')) fail('DollarPrefixedFieldName', `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`)
  }
  return {
    kind: 'replacement',
    apply: ({ document }) => {
      const out = clone(replacement)
      const id = document.get('_id')
      if (id === undefined) return out
      if (out.has('_id')) checkId(document, out, (found) => `After applying the update, the (immutable) field '_id' was found to have been altered to ${found}`)
      out.delete('_id')
      return new Map([['_id', id], ...out])
    },
  }
}

function parsePipeline(stages: readonly Value[], variables: Doc | undefined): Update {
  const run = parseDocumentPipeline(stages, variables)
  return {
    kind: 'pipeline',
    apply: ({ document }) => {
      const out = run(clone(document))
      const id = document.get('_id')
      if (id === undefined) return out
      if (!out.has('_id')) return new Map([['_id', id], ...out])
      checkId(document, out, () => `Performing an update on the path '_id' would modify the immutable field '_id'`)
      return out
    },
  }
}

function parseModifiers(update: Doc): [UpdatePath, Modifier][] {
  const out: [UpdatePath, Modifier][] = []
  for (const [operator, fields] of update) {
    const parse = parsers.get(operator)
    if (!parse && operator !== '$rename') {
      fail('FailedToParse', `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`)
    }
    if (!isDoc(fields)) return fail('FailedToParse', `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${String(fields)}}`)
    for (const [path, operand] of fields) {
      if (parse) out.push([parseUpdatePath(path), parse(operand, path)])
      else out.push(...parseRename(path, operand))
    }
  }
  return out.sort(([a], [b]) => comparePaths(a, b))
}

function parseOperatorUpdate(update: Doc, arrayFilters: Value | undefined): Update {
  const modifiers = parseModifiers(update)
  const paths = modifiers.map(([path]) => path)
  checkConflicts(paths)
  const filters = parseArrayFilters(arrayFilters)
  checkFilterUse(filters, paths, update)
  const elementFits = elementTester(filters)
  return {
    kind: 'operators',
    apply: ({ document, index, inserting }) => {
      const out = clone(document)
      const context = { before: document, now: new Date(), index, elementFits }
      for (const [path, modifier] of modifiers) {
        if (modifier.onInsertOnly && !inserting) continue
        new Application(path, modifier, context).run(out)
      }
      checkId(document, out, () => `Performing an update on the path '_id' would modify the immutable field '_id'`)
      return out
    },
  }
}
