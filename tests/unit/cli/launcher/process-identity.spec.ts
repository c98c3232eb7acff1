import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { commandLineOf, startTimeOf } from '../../../../cli/launcher/process-identity.ts'

describe('process identity', () => {
  it('gives the same start time each time it is asked', () => {
    expect(startTimeOf(process.pid)).toBeTruthy()
    expect(startTimeOf(process.pid)).toBe(startTimeOf(process.pid))
  })

  it('knows nothing of a process that has ended', async () => {
    const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)', 'a-mark'])
    await once(child, 'spawn')
    const pid = child.pid!
    expect(startTimeOf(pid)).not.toBeNull()
    expect(commandLineOf(pid)).toContain('a-mark')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(startTimeOf(pid)).toBeNull()
    expect(commandLineOf(pid)).toBeNull()
  })
})
