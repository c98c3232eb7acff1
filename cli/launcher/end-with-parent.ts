/**
 * Loaded into development tools before their own code (`node --import`): those know nothing of the launcher and would
 * build or test on when it was killed.
 */
const LOOK_EVERY_MS = 400

const launcher = Number(process.env.ZIVERO_TOOL_OF)
// Workers and processes that the tool starts load this too; they end with the tool.
delete process.env.ZIVERO_TOOL_OF

if (launcher > 0) {
  setInterval(() => {
    // Taken over by another process: the launcher is gone. The tool leads its group, so its workers go with it.
    if (process.ppid !== launcher) process.kill(-process.pid, 'SIGKILL')
  }, LOOK_EVERY_MS).unref()
}
