import { EJSON } from 'bson'
import type { Document } from 'mongodb'
import { z } from 'zod'

/** The part of MongoDB's unified test format that its CRUD tests use. Unknown fields are refused, so that none is overlooked. */
const document = z.custom<Document>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))

const requirement = z.strictObject({
  minServerVersion: z.string().optional(),
  maxServerVersion: z.string().optional(),
  topologies: z.array(z.string()).optional(),
  serverless: z.string().optional(),
  auth: z.boolean().optional(),
  csfle: z.unknown().optional(),
})

const content = z.strictObject({
  databaseName: z.string(),
  collectionName: z.string(),
  documents: z.array(document),
  createOptions: document.optional(),
})

const expectedError = z.strictObject({
  isError: z.boolean().optional(),
  isClientError: z.boolean().optional(),
  errorContains: z.string().optional(),
  errorCode: z.number().optional(),
  errorCodeName: z.string().optional(),
  errorResponse: document.optional(),
  writeErrors: document.optional(),
  writeConcernErrors: z.array(document).optional(),
  expectResult: z.unknown().optional(),
})

const operation = z.strictObject({
  name: z.string(),
  object: z.string(),
  arguments: document.optional(),
  expectResult: z.unknown().optional(),
  expectError: expectedError.optional(),
  saveResultAsEntity: z.string().optional(),
})

const entity = z.strictObject({
  client: z.strictObject({
    id: z.string(),
    observeEvents: z.array(z.string()).optional(),
    useMultipleMongoses: z.boolean().optional(),
    uriOptions: document.optional(),
  }).optional(),
  database: z.strictObject({ id: z.string(), client: z.string(), databaseName: z.string(), databaseOptions: document.optional() }).optional(),
  collection: z.strictObject({ id: z.string(), database: z.string(), collectionName: z.string(), collectionOptions: document.optional() }).optional(),
})

const expectedEvents = z.strictObject({
  client: z.string(),
  eventType: z.string().optional(),
  ignoreExtraEvents: z.boolean().optional(),
  events: z.array(z.record(z.string(), document)),
})

const testCase = z.strictObject({
  description: z.string(),
  runOnRequirements: z.array(requirement).optional(),
  skipReason: z.string().optional(),
  operations: z.array(operation),
  expectEvents: z.array(expectedEvents).optional(),
  outcome: z.array(content).optional(),
})

const testFile = z.strictObject({
  description: z.string(),
  schemaVersion: z.string(),
  runOnRequirements: z.array(requirement).optional(),
  createEntities: z.array(entity).optional(),
  initialData: z.array(content).optional(),
  tests: z.array(testCase),
  _yamlAnchors: z.unknown().optional(),
})

export type Requirement = z.infer<typeof requirement>
export type Content = z.infer<typeof content>
export type ExpectedError = z.infer<typeof expectedError>
export type Operation = z.infer<typeof operation>
export type EntitySpec = z.infer<typeof entity>
export type ExpectedEvents = z.infer<typeof expectedEvents>
export type TestCase = z.infer<typeof testCase>
export type TestFile = z.infer<typeof testFile>

/** Reads a file of tests; extended JSON becomes BSON values. Throws on fields that this runner does not know. */
export function parseTestFile(text: string): TestFile {
  return testFile.parse(EJSON.parse(text, { relaxed: true }))
}
