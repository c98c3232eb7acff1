import type { Collection, CommandStartedEvent, CommandSucceededEvent, CommandFailedEvent, Db, Document } from 'mongodb'
import { MongoClient } from 'mongodb'
import type { EntitySpec } from './format.ts'

/** A command event, named as in the format. */
export interface ObservedEvent {
  name: string
  commandName: string
  databaseName: string
  body: Document
}

const eventNames = { commandStarted: 'commandStartedEvent', commandSucceeded: 'commandSucceededEvent', commandFailed: 'commandFailedEvent' } as const

/** The clients, databases and collections of one test. */
export class Entities {
  readonly clients = new Map<string, MongoClient>()
  readonly databases = new Map<string, Db>()
  readonly collections = new Map<string, Collection>()
  readonly events = new Map<string, ObservedEvent[]>()
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async create(specs: readonly EntitySpec[]): Promise<void> {
    for (const { client, database, collection } of specs) {
      if (client) await this.createClient(client)
      if (database) this.databases.set(database.id, this.clients.get(database.client)!.db(database.databaseName, database.databaseOptions))
      if (collection) {
        this.collections.set(collection.id, this.databases.get(collection.database)!.collection(collection.collectionName, collection.collectionOptions))
      }
    }
  }

  private async createClient({ id, observeEvents = [], uriOptions = {} }: NonNullable<EntitySpec['client']>): Promise<void> {
    const client = new MongoClient(this.url, { maxPoolSize: 2, monitorCommands: true, ...uriOptions })
    const seen: ObservedEvent[] = []
    this.events.set(id, seen)
    this.clients.set(id, client)
    const wants = (name: keyof typeof eventNames): boolean => observeEvents.includes(eventNames[name])
    const note = (name: keyof typeof eventNames, event: CommandStartedEvent | CommandSucceededEvent | CommandFailedEvent, body: Document): void => {
      if (wants(name)) seen.push({ name: eventNames[name], commandName: event.commandName, databaseName: event.databaseName, body })
    }
    client.on('commandStarted', (event) => note('commandStarted', event, structuredCommand(event.command)))
    client.on('commandSucceeded', (event) => note('commandSucceeded', event, event.reply as Document))
    client.on('commandFailed', (event) => note('commandFailed', event, {}))
    await client.connect()
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.close()
  }
}

/** The command as it was when it was sent; the driver may reuse its object. */
function structuredCommand(command: Document): Document {
  return { ...command }
}
