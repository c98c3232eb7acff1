import type { Doc } from '../bson/values.ts'
import type { Catalog } from '../store/catalog.ts'

/** One step of a pipeline. */
export type Stage = (documents: Iterable<Doc>) => Iterable<Doc>

/** What a stage may use. */
export interface StageContext {
  catalog: Catalog
  database: string
  variables: Doc | undefined
  /** The names of the variables. */
  known: ReadonlySet<string>
  now: Date
}
