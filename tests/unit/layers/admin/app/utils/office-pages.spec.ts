import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isOpenPage, OFFICE_PAGES, officePages } from '../../../../../../layers/admin/app/utils/office-pages.ts'

const folder = fileURLToPath(new URL('../../../../../../layers/admin/app/pages/admin/', import.meta.url))

describe('pages of the back office', () => {
  it('are all in the list that the sidebar, the bar of a phone and the palette show', () => {
    const lists = globSync('*/index.vue', { cwd: folder }).map(file => `/admin/${file.split('/')[0]}`)
    expect(lists.length).toBeGreaterThan(5)
    expect(lists.filter(path => !OFFICE_PAGES.some(({ to }) => to === path))).toEqual([])
  })

  it('are left out where the role or the shop does not have them', () => {
    const paths = (permissions: string[], mailbox: boolean) => officePages(OFFICE_PAGES, { permissions, mailbox, toShip: 3 }).map(({ to }) => to)
    expect(paths(['mail.read'], true)).toContain('/admin/mails')
    expect(paths(['mail.read'], false)).not.toContain('/admin/mails')
    expect(paths([], true)).not.toContain('/admin/mails')
  })

  it('are marked by where one is, not by how an address begins', () => {
    expect(isOpenPage('/admin', '/admin/orders')).toBe(false)
    expect(isOpenPage('/admin/orders', '/admin/orders/4')).toBe(true)
    expect(isOpenPage('/admin/order', '/admin/orders')).toBe(false)
  })
})
