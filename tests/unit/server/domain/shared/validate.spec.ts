import { expect, it } from 'vitest'
import { z } from 'zod'
import { validate } from '#server/domain/shared/validate.ts'

const schema = z.object({
  stock: z.int().max(1_000_000_000).optional(), width: z.number().min(0).optional(), name: z.string().max(3).optional(), ids: z.array(z.string()).max(2).optional(),
  kind: z.enum(['A', 'B']).optional(), own: z.int('Say how many.').min(1, 'Choose at least one.').optional(),
})

it.each([
  [{ stock: 2_000_000_000 }, 'Enter at most 1,000,000,000.'], [{ stock: 1.5 }, 'Enter a whole number.'], [{ width: -1 }, 'Enter at least 0.'],
  [{ name: 'long' }, 'Use at most 3 characters.'], [{ ids: ['a', 'b', 'c'] }, 'Use at most 2 entries.'], [{ kind: 'C' }, 'Choose one of A, B.'],
  [{ name: 5 }, 'This is not what belongs here.'], [{ own: 0 }, 'Choose at least one.'], [{ own: 'x' }, 'Say how many.'],
])('says of %j in plain words: %s', (input, message) => {
  expect(validate(schema, input, ['input'])).toEqual({ ok: false, errors: [{ code: 'INVALID_INPUT', message, field: ['input', Object.keys(input)[0]] }] })
})
