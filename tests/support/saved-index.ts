/**
 * Run by itself: saves an index of many products again and again, each time with one product more, until it is killed.
 * Says `saved N` after each; then the product `n-N` is in the file, whose mark is `N`.
 */
import { createLocalSearch } from '../../server/drivers/search/local.ts'
import { product } from './search-product.ts'

const engine = createLocalSearch({ dataDir: process.argv[2]! })
const opened = await engine.open('en')
if (opened === null) await engine.upsert(Array.from({ length: 2_000 }, (_, at) => product(`first-${at}`)))
for (let number = Number(opened ?? 0) + 1; ; number++) {
  await engine.upsert([product(`n-${number}`)])
  await engine.save(String(number))
  process.stdout.write(`saved ${number}\n`)
}
