import { fileURLToPath } from 'node:url'
import { projectRoot } from '../project.ts'
import { startChild, type Child, type ChildOptions } from './child.ts'

const PRELOAD = fileURLToPath(new URL('./end-with-parent.ts', import.meta.url))

export type ToolOptions = Pick<ChildOptions, 'name' | 'args' | 'env' | 'stdout' | 'stderr' | 'patienceMs'>

/** Starts a development tool of the project; it and its workers end with this process, however it ends. */
export function startTool(options: ToolOptions): Child {
  return startChild({
    ...options,
    command: process.execPath,
    args: ['--import', PRELOAD, ...options.args],
    cwd: projectRoot,
    env: { ...process.env, ...options.env, ZIVERO_TOOL_OF: String(process.pid) },
    endsBy: 'SIGTERM',
    killGroup: true,
  })
}
