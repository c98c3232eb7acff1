/** Run by `bench search` for each size: prints the `Timings` of an index of so many products, named as the first argument. */
import { JUDGED_SETS, readJudgedSet, toDocument } from './judged.ts'
import { timingsOf } from './speed.ts'

const sets = JUDGED_SETS.map(readJudgedSet).filter(set => set !== null)
const documents = sets.flatMap(set => set.products.map(toDocument))
const queries = sets.flatMap(set => set.queries.slice(0, 300).map(({ query }) => query))
process.stdout.write(JSON.stringify(await timingsOf(documents, queries, Number(process.argv[2]))))
