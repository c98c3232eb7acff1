import { hasPermission, PERMISSIONS } from '#server/domain/auth/permissions.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'

const StaffRole = builder.enumType('StaffRole', {
  description: 'What a member may do.',
  values: {
    OWNER: { description: 'Everything.' },
    MANAGER: { description: 'Everything but staff.' },
    FULFILLMENT: { description: 'Orders to ship and stock.' },
    ANALYST: { description: 'Reads figures.' },
  } as const,
})

builder.objectType('StaffMember', {
  description: 'Somebody who works here.',
  extensions: allow('staff'),
  fields: t => ({
    id: t.id({ description: 'Their id.', resolve: staff => staff.id }),
    email: t.exposeString('email', { description: 'Their e-mail address.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    role: t.field({ type: StaffRole, description: 'What they may do.', resolve: staff => staff.role.toUpperCase() as typeof StaffRole.$inferType }),
    permissions: t.stringList({ description: 'What their role allows, e.g. `order.fulfill`.', resolve: staff => PERMISSIONS.filter(permission => hasPermission(staff.role, permission)) }),
  }),
})

builder.objectType('StaffLink', {
  description: 'What a one-time link is good for.',
  extensions: allow('public'),
  fields: t => ({
    purpose: t.string({ description: 'OWNER_SETUP or SET_PASSWORD.', resolve: link => link.purpose }),
    needsStoreSettings: t.exposeBoolean('needsStoreSettings', { description: 'Whether name, currency and country of the shop are asked for too.' }),
    shopName: t.exposeString('shopName', { description: 'Name of the shop.' }),
    email: t.string({ nullable: true, description: 'The member\'s address, when the link is for one.', resolve: link => link.email }),
    name: t.string({ nullable: true, description: 'The member\'s name, when the link is for one.', resolve: link => link.name }),
  }),
})

builder.objectType('StaffPayload', {
  description: 'Who is signed in now, or why not.',
  extensions: allow('public'),
  fields: t => ({
    staff: t.field({ type: 'StaffMember', nullable: true, description: 'The member.', resolve: payload => payload.staff }),
    userErrors: t.field({ type: ['UserError'], description: 'Why not; empty when all went well.', resolve: payload => payload.userErrors }),
  }),
})

const StaffLoginInput = builder.inputType('StaffLoginInput', {
  description: 'Signs in.',
  fields: t => ({
    email: t.string({ required: true, description: 'E-mail address.' }),
    password: t.string({ required: true, description: 'Password.' }),
  }),
})

const StaffSetupInput = builder.inputType('StaffSetupInput', {
  description: 'Uses a one-time link.',
  fields: t => ({
    token: t.string({ required: true, description: 'From the link.' }),
    email: t.string({ required: true, description: 'E-mail address.' }),
    name: t.string({ required: true, description: 'Name.' }),
    password: t.string({ required: true, description: 'New password, 8 to 256 characters.' }),
    shopName: t.string({ description: 'Name of the shop, when it is asked for.' }),
    currencyCode: t.field({ type: 'CurrencyCode', description: 'Currency of the shop, when it is asked for.' }),
    countryCode: t.field({ type: 'CountryCode', description: 'Country of the shop, when it is asked for.' }),
  }),
})

builder.queryFields(t => ({
  me: t.field({
    type: 'StaffMember', description: 'Who is signed in.', extensions: allow('staff'),
    resolve: async (_root, _args, context) => (await context.principal())!.staff,
  }),
  staffLink: t.field({
    type: 'StaffLink', nullable: true, description: 'What a link is good for; null when it was used or replaced.', extensions: allow('public'),
    args: { token: t.arg.string({ required: true, description: 'From the link.' }) },
    resolve: async (_root, { token }, { services }) => {
      const link = await services.staffLinks.find(token)
      if (!link) return null
      const [shop, member] = await Promise.all([services.shop.settings(), services.staffLinks.memberOf(link)])
      return {
        purpose: link.purpose === 'owner_setup' ? 'OWNER_SETUP' : 'SET_PASSWORD',
        needsStoreSettings: link.purpose === 'owner_setup' && !shop.confirmed,
        shopName: shop.name,
        email: member?.email ?? null,
        name: member?.name ?? null,
      }
    },
  }),
}))

builder.mutationFields(t => ({
  staffLogin: t.field({
    type: 'StaffPayload', description: 'Signs in and sets the cookie.', extensions: allow('public'),
    args: { input: t.arg({ type: StaffLoginInput, required: true, description: 'E-mail and password.' }) },
    resolve: async (_root, { input }, context) => {
      const result = await context.services.staffSessions.signIn(input.email, input.password, context.clientAddress)
      if (!result.ok) return { staff: null, userErrors: result.errors }
      context.signIn(result.value.token)
      return { staff: result.value.staff, userErrors: [] }
    },
  }),
  staffSetup: t.field({
    type: 'StaffPayload', description: 'Uses a one-time link: sets the password and signs in.', extensions: allow('public'),
    args: { input: t.arg({ type: StaffSetupInput, required: true, description: 'The link\'s token and who uses it.' }) },
    resolve: async (_root, { input }, context) => {
      const { services } = context
      if (!await services.limiter.take({ name: 'staff-setup', limit: 30, window: 15 * 60_000 }, context.clientAddress)) {
        return { staff: null, userErrors: [{ code: 'RATE_LIMITED', message: 'Too many tries. Wait a quarter of an hour, then try again.' }] }
      }
      const redeemed = await services.staffLinks.redeem(input, async ({ role }) => {
        if (role !== 'owner' || (await services.shop.settings()).confirmed) return
        await services.shop.confirm({
          name: input.shopName?.trim().slice(0, 80) || undefined,
          currencyCode: input.currencyCode ?? undefined,
          countryCode: input.countryCode ?? undefined,
        })
      })
      if (!redeemed.ok) return { staff: null, userErrors: redeemed.errors }
      context.signIn(await services.staffSessions.start(redeemed.value.id))
      return { staff: redeemed.value, userErrors: [] }
    },
  }),
  staffLogout: t.field({
    type: 'StaffPayload', description: 'Ends the session.', extensions: allow('public'),
    resolve: async (_root, _args, context) => {
      const principal = await context.principal()
      if (principal) await context.services.staffSessions.end(principal.sessionId)
      context.signOut()
      return { staff: null, userErrors: [] }
    },
  }),
}))
