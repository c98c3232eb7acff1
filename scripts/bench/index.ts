/** `pnpm bench` measures the shop, `pnpm bench catalogue` how its lists take growth, `pnpm bench documents` the embedded document server, `pnpm bench search` the search, `pnpm bench suggestions` how long they take to a browser's screen. */
const suite = process.argv.slice(2).find(argument => argument !== '--') ?? 'shop'
if (suite === 'documents') await import('./documents.ts')
else if (suite === 'catalogue') await import('./catalogue-scale.ts')
else if (suite === 'search') await import('./search.ts')
else if (suite === 'suggestions') await import('./suggestions.ts')
else if (suite === 'shop' || suite.startsWith('-')) await import('./shop.ts')
else {
  process.stderr.write(`There is no bench ${suite}; choose one of shop, catalogue, documents, search, suggestions.\n`)
  process.exitCode = 1
}
