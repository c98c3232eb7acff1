import { builder } from './builder.ts'

builder.objectType('UrlRedirect', {
  description: 'What became of an address at which nothing is found.',
  fields: t => ({
    path: t.exposeString('path', { description: 'The address that was asked for.' }),
    status: t.exposeInt('status', { description: '301 when it leads elsewhere, 410 when it is gone for good.' }),
    target: t.string({ nullable: true, description: 'Where it leads, at once; null when it is gone.', resolve: ({ target }) => target }),
  }),
})

builder.queryFields(t => ({
  urlRedirect: t.field({
    type: 'UrlRedirect', nullable: true, description: 'Where an old address leads; null when nothing is known of it. What is there now is not looked at.',
    args: { path: t.arg.string({ required: true, description: 'A path of this site.' }) },
    resolve: async (_root, { path }, { services }) => {
      const moved = await services.redirects.resolve(path)
      return moved && { path, ...moved }
    },
  }),
}))
