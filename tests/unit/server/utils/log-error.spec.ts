import { expect, it } from 'vitest'
import { loggedError } from '../../../../server/utils/log-error.ts'

it('keeps what happened and where, and no value of a statement', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint'), { code: '23505', detail: 'Key (email)=(ida@example.com) already exists.' })
  const logged = loggedError(new Error('Failed query: insert into "orders" values ($1)\nparams: ida@example.com,Kastanienallee 42: bad', { cause }))
  expect(logged).toMatchObject({ type: 'Error', message: 'Failed query: insert into "orders" values ($1)', cause: { code: '23505' } })
  expect(logged.stack).toMatch(/log-error\.spec\.ts/)
  expect(JSON.stringify(logged)).not.toMatch(/ida@example|Kastanien/)
  expect(loggedError('ida@example.com')).toEqual({ type: 'string', message: 'not an error' })
})
