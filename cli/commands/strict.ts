import type { ArgsDef, CommandContext, CommandDef } from 'citty'

/**
 * The same command, but an option that it does not know ends it before anything is done:
 * a misspelled --dry-run must not import.
 */
export function strict<T extends ArgsDef>(command: CommandDef<T>): CommandDef<T> {
  const { run } = command
  return {
    ...command,
    run: async (context: CommandContext<T>) => {
      const defined = Object.entries(command.args ?? {}) as [string, ArgsDef[string]][]
      const known = new Set(defined.filter(([, definition]) => definition.type !== 'positional').map(([name]) => name))
      const positionals = defined.filter(([, definition]) => definition.type === 'positional').length
      const unknown = context.rawArgs.find((argument) => {
        const name = /^--(?:no-)?([^=]+)/.exec(argument)?.[1]
        return argument.startsWith('-') && argument !== '-' && (!name || !known.has(name))
      }) ?? context.args._[positionals]
      if (unknown !== undefined) {
        process.stderr.write(`Unknown argument ${unknown}; --help shows what this command takes.\n`)
        process.exit(1)
      }
      await run?.(context)
    },
  }
}
