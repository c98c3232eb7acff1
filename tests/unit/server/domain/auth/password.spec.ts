import { describe, expect, it } from 'vitest'
import { hashPassword, passwordProblem, verifyPassword } from '../../../../../server/domain/auth/password.ts'

describe('passwords', () => {
  it('are kept as argon2id with OWASP\'s parameters, each with its own salt', async () => {
    const [one, two] = await Promise.all([hashPassword('four unrelated words'), hashPassword('four unrelated words')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
  })

  it('are right or not, whatever form their letters have', async () => {
    const hash = await hashPassword('schöner Tag heute')
    expect(await verifyPassword('schöner Tag heute'.normalize('NFD'), hash)).toBe(true)
    expect(await verifyPassword('schoner Tag heute', hash)).toBe(false)
    expect(await verifyPassword('anything', null)).toBe(false)
    expect(await verifyPassword('anything', 'not a hash')).toBe(false)
  })

  it.each([['short', 'a@b.de'], ['password', 'a@b.de'], ['Passwort', 'a@b.de'], ['mara.klein', 'mara.klein@b.de'], ['x'.repeat(257), 'a@b.de']])('refuses %s', (password, email) => {
    expect(passwordProblem(password, email)).not.toBeNull()
  })

  it('takes any characters', () => {
    expect(passwordProblem('🫖🫖🫖🫖🫖🫖🫖🫖', 'a@b.de')).toBeNull()
    expect(passwordProblem('a b c d e', 'a@b.de')).toBeNull()
  })
})
