import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

builder.objectType('Mail', {
  description: 'A mail of the dev mailbox.',
  extensions: allow('mail.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: mail => mail.id }),
    to: t.exposeString('to', { description: 'Who it is for.' }),
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    date: t.field({ type: 'DateTime', description: 'When it was sent.', resolve: mail => mail.date }),
    text: t.exposeString('text', { description: 'Its plain text.' }),
    html: t.string({ nullable: true, description: 'Its HTML.', resolve: mail => mail.html }),
  }),
})

connectionType('Mail', { of: 'mails', nodes: 'The mails, newest first.' }, 'mail.read')

builder.queryFields(t => ({
  mails: t.field({
    type: 'MailConnection', description: 'Mails of the dev mailbox, newest first.', extensions: allow('mail.read'),
    args: pageArguments,
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const { mails, total } = await services.mail.mailbox?.list(slice.offset, slice.limit) ?? { mails: [], total: 0 }
      return connectionOf(mails, slice, slice.offset + mails.length < total, () => total)
    },
  }),
  mail: t.field({
    type: 'Mail', nullable: true, description: 'A mail.', extensions: allow('mail.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.mail.mailbox?.find(id) ?? null,
  }),
}))
