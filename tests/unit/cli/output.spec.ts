import { expect, it } from 'vitest'
import { explain, UserError } from '../../../cli/output.ts'

it.each(['ENOSPC: no space left on device, write', 'database or disk is full'])('says how to mend a full disk: %s', (message) => {
  expect(explain(new Error(message))).toMatch(/^The disk is full, .+ free some space/)
})

it('leaves sentences that were written for people as they are, and adds where to see more to all others', () => {
  expect(explain(new UserError('Port 3000 is in use.'))).toBe('Port 3000 is in use.')
  expect(explain(new Error('bad\n  at somewhere'))).toBe('bad (ZIVERO_DEBUG=1 shows more)')
})
