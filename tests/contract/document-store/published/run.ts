import type { Document, MongoClient } from 'mongodb'
import { MongoBulkWriteError, MongoClientBulkWriteError, MongoServerError } from 'mongodb'
import { driverDifference } from './driver.ts'
import { Entities } from './entities.ts'
import type { Content, ExpectedError, ExpectedEvents, Operation, TestCase, TestFile } from './format.ts'
import { differences } from './matching.ts'
import { runOperation } from './operations.ts'
import { isMeantFor } from './requirements.ts'

/** `not meant`: the test is made for other versions, topologies or drivers. */
export interface Verdict {
  kind: 'right' | 'refused' | 'wrong' | 'not meant'
  why: string
}

/** How a server says that it lacks something: CommandNotFound, CommandNotSupported, NotSupported, an unknown stage. */
const refusals = new Set<unknown>([59, 115, 238, 40324])

class Refused extends Error {}

/** The refusal that an error tells of, by itself or for one of several writes. */
function refusalIn(error: unknown): string | undefined {
  const all = error instanceof MongoClientBulkWriteError ? [...error.writeErrors.values()] : error instanceof MongoServerError ? [error] : []
  const refusal = all.find(({ code }) => refusals.has(code))
  return refusal && `${refusal.code}: ${refusal.message}`
}

function errorDifferences(expected: ExpectedError, error: unknown): string[] {
  const found: string[] = []
  const server = error instanceof MongoServerError
  const message = error instanceof Error ? error.message : String(error)
  if (expected.isClientError !== undefined && expected.isClientError === server) found.push(`the error must ${server ? '' : 'not '}be the driver's: ${message}`)
  if (expected.errorContains && !message.toLowerCase().includes(expected.errorContains.toLowerCase())) found.push(`the error must say '${expected.errorContains}': ${message}`)
  if (expected.errorCode !== undefined) found.push(...differences(expected.errorCode, server ? error.code : undefined, 'error.code', false))
  if (expected.errorCodeName) found.push(...differences(expected.errorCodeName, server ? error.codeName : undefined, 'error.codeName', false))
  if (expected.errorResponse) {
    const response = error instanceof MongoBulkWriteError ? [error.writeErrors].flat()[0]?.err : server ? error.errorResponse : undefined
    found.push(...differences(expected.errorResponse, response, 'error.errorResponse', true))
  }
  if (expected.writeErrors) {
    const codes = [...error instanceof MongoClientBulkWriteError ? error.writeErrors : []].map(([index, { code }]) => [String(index), { code }])
    found.push(...differences(expected.writeErrors, Object.fromEntries(codes) as Document, 'error.writeErrors', false))
  }
  if (expected.expectResult !== undefined) found.push(...differences(expected.expectResult, partialResult(error), 'error.result', true))
  return found
}

/** What a bulk write had done before it failed. */
function partialResult(error: unknown): Document | undefined {
  if (error instanceof MongoClientBulkWriteError) return error.partialResult
  if (!(error instanceof MongoBulkWriteError)) return undefined
  const { insertedCount, insertedIds, matchedCount, modifiedCount, deletedCount, upsertedCount, upsertedIds } = error
  return { insertedCount, insertedIds, matchedCount, modifiedCount, deletedCount, upsertedCount, upsertedIds }
}

async function operationDifferences(entities: Entities, operation: Operation): Promise<string[]> {
  let result: unknown
  try {
    result = await runOperation(entities, operation)
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) throw new Refused(refusal)
    if (operation.expectError) return errorDifferences(operation.expectError, error)
    return [`${operation.name} failed: ${String(error)}`]
  }
  if (operation.expectError) return [`${operation.name} must fail, and went well`]
  return 'expectResult' in operation && operation.expectResult !== undefined ? differences(operation.expectResult, result, operation.name, true) : []
}

function eventDifferences(entities: Entities, { client, events, ignoreExtraEvents }: ExpectedEvents): string[] {
  const seen = entities.events.get(client) ?? []
  if (ignoreExtraEvents ? seen.length < events.length : seen.length !== events.length) {
    return [`${client} must see ${events.length} events, and saw ${seen.map(({ commandName }) => commandName).join(', ')}`]
  }
  return events.flatMap((event, i) => {
    const [[name, { command, reply, ...names }]] = Object.entries(event) as [[string, Document]]
    const actual = seen[i]!
    return [
      ...differences({ name, ...names }, { ...actual }, `event ${i}`, true),
      ...(command || reply ? differences(command ?? reply, actual.body, `event ${i}.${command ? 'command' : 'reply'}`, true) : []),
    ]
  })
}

/** Some servers refuse to drop what is not there. */
function whenMissing(error: unknown): void {
  if (!(error instanceof MongoServerError && (error.code === 26 || error.message === 'ns not found'))) throw error
}

async function fill(client: MongoClient, contents: readonly Content[]): Promise<void> {
  for (const { databaseName, collectionName, documents, createOptions } of contents) {
    const db = client.db(databaseName)
    await db.collection(collectionName).drop().catch(whenMissing)
    if (documents.length === 0 || createOptions) await db.createCollection(collectionName, createOptions)
    if (documents.length > 0) await db.collection(collectionName).insertMany(documents.map((document) => ({ ...document })))
  }
}

async function outcomeDifferences(client: MongoClient, { databaseName, collectionName, documents }: Content): Promise<string[]> {
  const found = await client.db(databaseName).collection(collectionName).find().sort({ _id: 1 }).toArray()
  return differences(documents, found, collectionName, false)
}

/** Runs one test. `version` is the server's. */
export async function runCase(client: MongoClient, url: string, version: string, file: TestFile, test: TestCase): Promise<Verdict> {
  if (!isMeantFor(version, file.runOnRequirements) || !isMeantFor(version, test.runOnRequirements)) return { kind: 'not meant', why: 'other servers' }
  const driver = driverDifference(test.description)
  if (driver) return { kind: 'not meant', why: driver }
  if (test.skipReason) return { kind: 'not meant', why: test.skipReason }
  await fill(client, file.initialData ?? [])
  const entities = new Entities(url)
  const found: string[] = []
  try {
    await entities.create(file.createEntities ?? [])
    for (const operation of test.operations) found.push(...await operationDifferences(entities, operation))
    for (const expected of test.expectEvents ?? []) found.push(...eventDifferences(entities, expected))
    for (const expected of test.outcome ?? []) found.push(...await outcomeDifferences(client, expected))
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', why: error.message }
    throw error
  } finally {
    await entities.close()
  }
  return found.length === 0 ? { kind: 'right', why: '' } : { kind: 'wrong', why: found.join('; ') }
}
