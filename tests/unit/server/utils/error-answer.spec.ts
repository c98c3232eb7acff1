import { createError } from 'h3'
import { describe, expect, it } from 'vitest'
import { errorAnswer } from '../../../../server/utils/error-answer.ts'

/** As h3 hands over what a handler threw. */
const thrown = (cause: Error) => Object.assign(createError(cause), { unhandled: true, cause })

describe('errorAnswer', () => {
  it('repeats the words of an error that was made to be shown', () => {
    expect(errorAnswer(createError({ statusCode: 404, message: 'This product is not here.' })))
      .toEqual({ status: 404, code: 'NOT_FOUND', message: 'This product is not here.', fault: false })
  })

  it('says nothing of one that was not', () => {
    const answer = errorAnswer(thrown(new Error('password authentication failed for user "zivero"')))
    expect(answer).toMatchObject({ status: 500, code: 'INTERNAL_SERVER_ERROR', fault: true })
    expect(answer.message).not.toContain('zivero')
  })

  it('tells a store that cannot be reached from a fault', () => {
    expect(errorAnswer(thrown(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })))).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' })
  })

  it.each(['Cannot find any path matching /reset?token=secret.', 'Page not found: /reset?token=secret'])('does not repeat the address of an unknown route: %s', (message) => {
    expect(errorAnswer(createError({ statusCode: 404, message })).message).not.toContain('secret')
  })
})
