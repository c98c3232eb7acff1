import { spawn, type ChildProcess } from 'node:child_process'

/** A process of the shop that the launcher started and has to stop. */
export interface Child {
  name: string
  pid: number
  /** Resolves when it has ended, with the code or signal in words. */
  ended: Promise<string>
  hasEnded(): boolean
  /** Asks it to end and waits; what does not end in time is killed. */
  stop(): Promise<void>
  /** Ends it at once. */
  kill(): void
}

export interface ChildOptions {
  name: string
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Where its output goes; 'pipe' lets the caller read stdout from `onSpawn`. */
  stdout: 'inherit' | 'pipe' | number
  stderr: 'inherit' | number
  /** How it is asked to end: by closing its stdin, or by SIGTERM first. */
  endsBy: 'stdin' | 'SIGTERM'
  patienceMs: number
  /** Kill its whole process group, for tools that start workers of their own. */
  killGroup?: boolean
  onSpawn?: (process: ChildProcess) => void
}

/**
 * Starts a child in a process group of its own, so that Ctrl-C in a terminal reaches only the launcher,
 * which then stops its children in order. Its stdin is a pipe that closes when the launcher dies, however it dies.
 */
export function startChild(options: ChildOptions): Child {
  const process = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['pipe', options.stdout, options.stderr],
  })
  process.stdin?.on('error', () => {})
  let over = false
  const ended = new Promise<string>((resolve) => {
    process.once('error', (error) => {
      over = true
      resolve(error.message)
    })
    process.once('exit', (code, signal) => {
      over = true
      resolve(signal ? `signal ${signal}` : `code ${code}`)
    })
  })
  options.onSpawn?.(process)

  const signal = (name: NodeJS.Signals, group = false) => {
    if (over || !process.pid) return
    try {
      globalThis.process.kill(group ? -process.pid : process.pid, name)
    }
    catch {
      // It ended in between.
    }
  }

  return {
    name: options.name,
    pid: process.pid ?? 0,
    ended,
    hasEnded: () => over,
    kill: () => signal('SIGKILL', options.killGroup),
    async stop() {
      if (options.endsBy === 'SIGTERM') signal('SIGTERM')
      else process.stdin?.end()
      const timer = setTimeout(() => signal('SIGKILL', options.killGroup), options.patienceMs)
      await ended
      clearTimeout(timer)
    },
  }
}
