import { defineCommand, runMain, type SubCommandsDef } from 'citty'

/** Commands that need the sources. The bundler sees that its constant makes them unreachable and leaves them out. */
const fromSources: SubCommandsDef = process.env.ZIVERO_BUNDLE === '1'
  ? {}
  : {
      dev: () => import('./commands/dev.ts').then(module => module.default),
      build: () => import('./commands/build.ts').then(module => module.default),
      test: () => import('./commands/test.ts').then(module => module.default),
    }

const main = defineCommand({
  meta: { name: 'zivero', description: 'Runs and looks after a Zivero shop.' },
  subCommands: {
    start: () => import('./commands/start.ts').then(module => module.default),
    ...fromSources,
    doctor: () => import('./commands/doctor.ts').then(module => module.default),
    export: () => import('./commands/export.ts').then(module => module.default),
    import: () => import('./commands/import.ts').then(module => module.default),
    reindex: () => import('./commands/reindex.ts').then(module => module.default),
    staff: () => import('./commands/staff.ts').then(module => module.default),
  },
})

// pnpm passes a separating "--" on, which would hide every option after it.
const rawArgs = process.argv.slice(2).filter((argument, index) => !(argument === '--' && index === 0))
await runMain(main, { rawArgs })
