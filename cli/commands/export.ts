import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { defineCommand } from 'citty'
import { createExportProducts } from '#server/domain/catalogue/export/export-products.ts'
import { createExportRepository } from '#server/domain/catalogue/export/export.repository.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { reachShop } from '../launcher/with-shop.ts'
import { toStderr, UserError } from '../output.ts'
import { prepareShop } from '../shop/prepare.ts'
import { withStores } from '../shop/stores.ts'
import { strict } from './strict.ts'

const products = strict(defineCommand({
  meta: { name: 'products', description: 'Writes all products as a CSV file in Shopify\'s format.' },
  args: { file: { type: 'positional', required: false, description: 'The CSV file; standard output without it', valueHint: 'FILE' } },
  run: ({ args }) => runWithLifetime(toStderr, async (lifetime) => {
    const { settings, env } = await reachShop(lifetime, toStderr)
    await prepareShop(settings, env, toStderr)
    await withStores(env, async ({ documents, postgres }) => {
      const exportProducts = createExportProducts({ repository: createExportRepository(documents), postgres, publicUrl: settings.publicUrl })
      if (!args.file) return pipeline(exportProducts(), process.stdout, { end: false })
      // Written aside: a file of that name is always whole.
      const aside = `${args.file}.part`
      try {
        await pipeline(exportProducts(), createWriteStream(aside))
        await rename(aside, args.file)
      }
      catch (error) {
        await rm(aside, { force: true })
        const { code } = error as NodeJS.ErrnoException
        throw code && /^E(?:NO|ACC|PERM|ISDIR|ROFS|DQUOT)/.test(code) ? new UserError(`${args.file} cannot be written (${code}).`) : error
      }
    })
    return 0
  }),
}))

export default defineCommand({
  meta: { name: 'export', description: 'Takes data out of the shop.' },
  subCommands: { products },
})
