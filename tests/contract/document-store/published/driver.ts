/** Where the official driver for Node does otherwise than the tests expect, whatever server it talks to. */
const differences: readonly [test: RegExp, reason: string][] = [
  [/^inserting _id with type null via (insertOne|insertMany|bulkWrite|clientBulkWrite)$/, 'the driver puts an ObjectId in the place of a null _id'],
  [/passes bypassDocumentValidation: false$/, 'the driver does not send bypassDocumentValidation when it is false'],
  [/^partialResult is unset when /, 'the driver gives a partial result of zeros where it has none'],
]

/** The reason why this driver cannot pass a test; undefined when it can. */
export const driverDifference = (description: string): string | undefined => differences.find(([test]) => test.test(description))?.[1]
