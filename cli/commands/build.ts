import { defineCommand } from 'citty'
import { ensureBuild } from '../build/build.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { toStdout } from '../output.ts'

export default defineCommand({
  meta: { name: 'build', description: 'Builds the server and the command line into .output.' },
  run: () => runWithLifetime(toStdout, async (lifetime) => {
    const build = await ensureBuild(lifetime, toStdout, { force: true })
    toStdout(`Built: ${build.folder} (.output names it)`)
    return 0
  }),
})
