import type { Catalog } from '../store/catalog.ts'
import type { Committer } from '../store/committer.ts'
import type { Cursors } from '../cursors.ts'
import type { Doc } from '../bson/values.ts'
import type { Reply } from '../bson/encode.ts'

/** What a command may use. */
export interface Context {
  catalog: Catalog
  committer: Committer
  cursors: Cursors
  /** The database that the command is for. */
  database: string
  /** The number of the connection it came by. */
  connection: number
}

export type Command = (command: Doc, context: Context) => Reply | Promise<Reply>
export type Commands = Readonly<Record<string, Command>>
