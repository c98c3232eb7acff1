import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => { office = await openOffice() })
afterAll(() => office.close())

it('makes the first owner and names the shop together, or neither', async () => {
  const { staffLinks } = office.services
  const token = new URL((await staffLinks.createOwnerSetupLink())!).searchParams.get('token')!
  const input = { token, email: 'olive@example.com', name: 'Olive Berg', password: 'correct horse battery staple' }
  await expect(staffLinks.redeem(input, () => Promise.reject(new Error('the document store is away')))).rejects.toThrow('away')
  // The link is as good as before, and no owner stands in its way.
  const seen: string[] = []
  const owner = await staffLinks.redeem(input, async ({ role }) => void seen.push(role))
  expect(owner).toMatchObject({ ok: true, value: { email: 'olive@example.com', role: 'owner' } })
  expect(seen).toEqual(['owner'])
  expect(await staffLinks.redeem(input)).toMatchObject({ ok: false })
})
