import { show, showElement } from '../bson/show.ts'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { toIndex } from '../query/paths.ts'
import { KEEP } from './modifier.ts'
import type { Modifier } from './modifier.ts'
import { filterName } from './paths.ts'
import type { UpdatePath } from './paths.ts'

/** Arrays are not filled up with more nulls than this, as in the real server. */
const MAX_PADDING = 1_500_000

/** What the application of modifiers needs besides the document. */
export interface ApplyContext {
  before: Doc
  now: Date
  /** The array index that the query matched, for `$`. */
  index: number | undefined
  /** The filters for `$[name]`. */
  elementFits: (name: string, element: Value) => boolean
}

type Container = Doc | Value[]

/** One modification on its way through a document. */
export class Application {
  private readonly path: UpdatePath
  private readonly modifier: Modifier
  private readonly context: ApplyContext

  constructor(path: UpdatePath, modifier: Modifier, context: ApplyContext) {
    this.path = path
    this.modifier = modifier
    this.context = context
  }

  /** Changes the document in place. */
  run(document: Doc): void {
    this.step(document, 0, [])
  }

  private step(container: Container, at: number, walked: readonly string[]): void {
    const part = this.path.parts[at]!
    const name = filterName(part)
    if (name !== undefined) return this.each(container, name, at, walked)
    const field = part === '$' ? this.matchedIndex() : part
    if (isArray(container) && toIndex(field) === undefined) return this.blocked(container, field, walked)
    if (at === this.path.parts.length - 1) return this.change(container, field, walked)
    const child = read(container, field)
    const inside = [...walked, field]
    if (isDoc(child) || isArray(child)) return this.step(child, at + 1, inside)
    if (child !== undefined) return this.blocked(child, this.path.parts[at + 1]!, inside)
    if (!this.modifier.creates) return
    this.checkPositional(at + 1, inside)
    const created: Doc = new Map()
    this.step(created, at + 1, inside)
    if (created.size > 0) write(container, field, created)
  }

  private each(container: Container, name: string, at: number, walked: readonly string[]): void {
    const text = walked.join('.')
    if (!isArray(container)) fail('BadValue', `Cannot apply array updates to non-array element ${text}: ${show(container)}`)
    const array = container as Value[]
    array.forEach((element, i) => {
      if (name !== '' && !this.context.elementFits(name, element)) return
      const inside = [...walked, String(i)]
      if (at === this.path.parts.length - 1) return this.change(array, String(i), walked)
      if (isDoc(element) || isArray(element)) return this.step(element, at + 1, inside)
      this.blocked(element, this.path.parts[at + 1]!, inside)
    })
  }

  private change(container: Container, field: string, walked: readonly string[]): void {
    const current = read(container, field)
    const result = this.modifier.apply(current, {
      field, path: [...walked, field].join('.'), before: this.context.before, now: this.context.now,
    })
    if (result === KEEP) return
    if (result !== undefined) return write(container, field, result)
    if (isDoc(container)) container.delete(field)
    else if (current !== undefined) container[Number(field)] = null
  }

  private matchedIndex(): string {
    const { index } = this.context
    if (index === undefined) fail('BadValue', 'The positional operator did not find the match needed from the query.')
    return String(index)
  }

  /** `$[]` and `$[name]` need an array that is there. */
  private checkPositional(at: number, walked: readonly string[]): void {
    if (filterName(this.path.parts[at]!) === undefined) return
    fail('BadValue', `The path '${walked.join('.')}' must exist in the document in order to apply array updates.`)
  }

  private blocked(value: Value, field: string, walked: readonly string[]): void {
    if (filterName(field) !== undefined) {
      fail('BadValue', `Cannot apply array updates to non-array element ${walked.join('.')}: ${show(value)}`)
    }
    if (!this.modifier.strict) return
    fail('PathNotViable', `Cannot create field '${field}' in element ${showElement(walked.at(-1) ?? '', value)}`)
  }
}

function read(container: Container, field: string): Maybe {
  return isArray(container) ? container[Number(field)] : container.get(field)
}

function write(container: Container, field: string, value: Value): void {
  if (!isArray(container)) return void container.set(field, value)
  const index = Number(field)
  if (index > container.length + MAX_PADDING) {
    fail('BadValue', `can't backfill more than ${MAX_PADDING} elements`)
  }
  while (container.length < index) container.push(null)
  container[index] = value
}
