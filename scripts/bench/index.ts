/** `pnpm bench` measures the shop, `pnpm bench documents` the embedded document server. */
const suite = process.argv.slice(2).find(argument => argument !== '--') ?? 'shop'
if (suite === 'documents') await import('./documents.ts')
else if (suite === 'shop' || suite.startsWith('-')) await import('./shop.ts')
else {
  process.stderr.write(`There is no bench ${suite}; choose one of shop, documents.\n`)
  process.exitCode = 1
}
