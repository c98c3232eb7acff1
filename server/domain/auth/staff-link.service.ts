import { z } from 'zod'
import { emailSchema } from '#shared/schemas/checkout.ts'
import { isUniqueViolation, type PostgresConnection } from '../../db/postgres/client.ts'
import { randomToken, sha256 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { hashPassword, passwordProblem } from './password.ts'
import type { StaffRole } from './permissions.ts'
import { staffRepository, type StaffLinkRow, type StaffMember } from './staff.repository.ts'

export type StaffLinkService = ReturnType<typeof createStaffLinkService>

/** Milliseconds. */
const LINK_LIFETIME = 24 * 60 * 60 * 1000

const setupSchema = z.object({
  token: z.string().max(200),
  email: emailSchema,
  name: z.string().trim().min(1, 'Enter your name.').max(80, 'Use at most 80 characters.'),
  password: z.string().max(1_000, 'Use at most 256 characters.'),
})

/** One-time links into the back office: for the first owner, and for staff who lost their password. */
export function createStaffLinkService({ postgres, publicUrl, now = Date.now }: {
  postgres: PostgresConnection
  publicUrl: string
  now?: () => number
}) {
  async function createLink(purpose: StaffLinkRow['purpose'], staffId: string | null): Promise<string> {
    const token = randomToken()
    await postgres.transaction(tx => staffRepository.replaceLink(tx, {
      tokenHash: sha256(token), purpose, staffId, expiresAt: new Date(now() + LINK_LIFETIME),
    }))
    return `${publicUrl}/admin/sign-in?token=${token}`
  }

  return {
    /** A link by which the first owner signs in; earlier ones are void. @returns null once an owner exists */
    async createOwnerSetupLink(): Promise<string | null> {
      return await staffRepository.ownerExists(postgres.db) ? null : createLink('owner_setup', null)
    },

    /** A link by which a member sets a new password. @returns null when there is no such member */
    async createPasswordLink(email: string): Promise<string | null> {
      const member = await staffRepository.findByEmail(postgres.db, email)
      return member && !member.disabled ? createLink('set_password', member.id) : null
    },

    /** What a link is good for, without using it up. */
    find: (token: string): Promise<StaffLinkRow | null> => staffRepository.findLink(postgres.db, sha256(token)),

    /** Whom a link is for; null when it makes a new owner. */
    memberOf: (link: StaffLinkRow): Promise<StaffMember | null> => link.staffId ? staffRepository.find(postgres.db, link.staffId) : Promise.resolve(null),

    /**
     * Uses the link: makes the owner or sets the member's password, and ends all other sessions of that member.
     *
     * @param together done with it or not at all: when it fails, the link is as good as before
     */
    async redeem(input: unknown, together: (member: StaffMember) => Promise<void> = async () => {}): Promise<Result<StaffMember>> {
      const setup = validate(setupSchema, input, ['input'])
      if (!setup.ok) return setup
      const found = await this.find(setup.value.token)
      if (!found) return voidLink()
      const known = await this.memberOf(found)
      const problem = passwordProblem(setup.value.password, known?.email ?? setup.value.email)
      if (problem) return refusal('PASSWORD_TOO_WEAK', problem, ['input', 'password'])
      const passwordHash = await hashPassword(setup.value.password)
      return postgres.transaction(async (tx) => {
        const link = await staffRepository.findLink(tx, sha256(setup.value.token))
        if (!link) return voidLink()
        // The first owner's link makes a first owner and nothing else: it dies with the first one, and opens no account.
        if (link.purpose === 'owner_setup') {
          if (await staffRepository.ownerExists(tx)) return voidLink()
          if (await staffRepository.findByEmail(tx, setup.value.email)) {
            return refusal('EMAIL_TAKEN', 'Somebody on the staff has this address. Use another one for the owner.', ['input', 'email'])
          }
        }
        if (!await staffRepository.useLink(tx, sha256(setup.value.token))) return voidLink()
        const existing = link.staffId ? await staffRepository.find(tx, link.staffId) : null
        const member = existing ?? await staffRepository.insert(tx, { email: setup.value.email, name: setup.value.name, role: 'owner', passwordHash })
        await staffRepository.setPassword(tx, member.id, passwordHash)
        await staffRepository.audit(tx, member.id, 'staff.link_used', member.id, { purpose: link.purpose })
        await together(member)
        return success({ ...member, passwordHash })
      })
    },

    /** Makes a member with a password; for the command line. */
    async createMember(input: { email: string, name: string, role: StaffRole, password: string }): Promise<Result<StaffMember>> {
      const email = validate(emailSchema, input.email, ['email'])
      if (!email.ok) return email
      const problem = passwordProblem(input.password, email.value)
      if (problem) return refusal('PASSWORD_TOO_WEAK', problem, ['password'])
      const passwordHash = await hashPassword(input.password)
      try {
        return success(await staffRepository.insert(postgres.db, { ...input, email: email.value, passwordHash }))
      }
      catch (error) {
        if (!isUniqueViolation(error)) throw error
        return refusal('EMAIL_TAKEN', `${email.value} is a member of staff already.`, ['email'])
      }
    },
  }
}

function voidLink() {
  return refusal('LINK_INVALID', 'This link was used or replaced. Start the shop again, or run `pnpm zivero staff link`, for a new one.', ['input', 'token'])
}
