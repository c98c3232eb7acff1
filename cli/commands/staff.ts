import { text } from 'node:stream/consumers'
import { defineCommand } from 'citty'
import { migrate } from '#server/db/postgres/migrate.ts'
import { STAFF_ROLES, type StaffRole } from '#server/domain/auth/permissions.ts'
import type { StaffLinkService } from '#server/domain/auth/staff-link.service.ts'
import { reachShop } from '../launcher/with-shop.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { toStderr, toStdout, UserError } from '../output.ts'
import { withStaffLinks } from '../shop/admin-link.ts'
import { besideBundle } from '../project.ts'
import { strict } from './strict.ts'

const create = strict(defineCommand({
  meta: { name: 'create', description: 'Adds a member of staff; the password is read from standard input.' },
  args: {
    'email': { type: 'string', required: true, description: 'E-mail address to sign in with', valueHint: 'E' },
    'role': { type: 'string', required: true, description: STAFF_ROLES.join(', '), valueHint: 'ROLE' },
    'name': { type: 'string', description: 'Name that colleagues see; made of the address when absent', valueHint: 'NAME' },
    'password-stdin': { type: 'boolean', description: 'Says that the password comes on standard input' },
  },
  run: ({ args }) => withLinks(async (links) => {
    if (!args['password-stdin']) throw new UserError('Pass the password on standard input and say so: --password-stdin')
    const role = STAFF_ROLES.find((known): known is StaffRole => known === args.role)
    if (!role) throw new UserError(`There is no role ${args.role}; choose one of ${STAFF_ROLES.join(', ')}.`)
    const password = (await text(process.stdin)).replace(/\r?\n$/, '')
    const created = await links.createMember({ email: args.email, name: args.name ?? args.email.split('@')[0] ?? '', role, password })
    if (!created.ok) throw new UserError(created.errors.map(error => error.message).join('\n'))
    toStdout(`Added ${args.email} as ${role}.`)
  }),
}))

const link = strict(defineCommand({
  meta: { name: 'link', description: 'Prints a link that is good once: for the first owner, or to set a new password.' },
  args: { email: { type: 'string', description: 'The member whose password shall be set anew', valueHint: 'E' } },
  run: ({ args }) => withLinks(async (links) => {
    const url = args.email ? await links.createPasswordLink(args.email) : await links.createOwnerSetupLink()
    if (!url) throw new UserError(args.email ? `There is no member of staff with the address ${args.email}.` : 'The shop has an owner already; name a member with --email to set a new password.')
    toStdout(url)
  }),
}))

export default defineCommand({
  meta: { name: 'staff', description: 'Who may work in the back office.' },
  subCommands: { create, link },
})

function withLinks(work: (links: StaffLinkService) => Promise<void>): Promise<never> {
  return runWithLifetime(toStderr, async (lifetime) => {
    const { settings, env } = await reachShop(lifetime, toStderr)
    await migrate(env.DATABASE_URL!, besideBundle('migrations'))
    await withStaffLinks(settings, env, work)
    return 0
  })
}
