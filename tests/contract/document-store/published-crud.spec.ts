import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseTestFile } from './published/format.ts'
import { runCase } from './published/run.ts'
import type { Verdict } from './published/run.ts'
import { availableServers, startServer } from './servers.ts'
import type { TestServer } from './servers.ts'

/**
 * MongoDB's own published CRUD tests (unified test format), run by the official driver. They are not part of this
 * project: MONGODB_SPEC_TESTS names the folder with their JSON files (see the server's README).
 * Every answer must be right, or a refusal with a code. The independent server is counted, not judged.
 */
const folder = process.env.MONGODB_SPEC_TESTS
if (!folder) process.stderr.write('WARNING: MongoDB\'s published CRUD tests were not run: MONGODB_SPEC_TESTS names no folder with them\n')

const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : []

describe.skipIf(!folder).each(availableServers())('published CRUD tests (%s)', (kind) => {
  let server: TestServer
  let client: MongoClient
  let version: string
  const verdicts: Verdict['kind'][] = []

  beforeAll(async () => {
    server = await startServer(kind)
    client = await MongoClient.connect(server.url)
    version = String((await client.db('admin').command({ buildInfo: 1 })).version)
  })
  afterAll(async () => {
    await client.close()
    await server.stop()
    const count = (wanted: Verdict['kind']): number => verdicts.filter((kindOfVerdict) => kindOfVerdict === wanted).length
    process.stdout.write(`published CRUD tests, ${kind} server ${version}: ${count('right')} right, ${count('refused')} refused with a code, ${count('wrong')} wrong; ${count('not meant')} are made for other servers\n`)
  })

  it('finds tests to run', () => expect(files.length).toBeGreaterThan(0))

  it.each(files)('%s', async (name) => {
    const file = parseTestFile(readFileSync(join(folder!, name), 'utf8'))
    const wrong: string[] = []
    for (const test of file.tests) {
      const { kind: verdict, why } = await runCase(client, server.url, version, file, test)
      verdicts.push(verdict)
      if (verdict === 'wrong') wrong.push(`${test.description}: ${why}`)
      if (verdict === 'refused') process.stdout.write(`refused (${kind}): ${test.description}: ${why}\n`)
    }
    if (kind !== 'reference') expect(wrong).toEqual([])
  })
})
