import { boot, settingsOrExit } from '#server/utils/boot.ts'
import { setRuntime } from '#server/utils/runtime.ts'

/** Starts the shop's parts. Requests wait for them; a start that fails ends the process. */
export default defineNitroPlugin((nitro) => {
  const settings = settingsOrExit(process.env)
  const starting = boot(settings, useStorage('assets:migrations'))
  setRuntime(starting)
  starting.catch((error: unknown) => {
    process.stderr.write(`The shop could not start: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
  nitro.hooks.hook('close', async () => {
    await (await starting).close()
  })
})
