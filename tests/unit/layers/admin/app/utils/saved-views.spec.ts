import { describe, expect, it } from 'vitest'
import { queryOf, sameQuery } from '../../../../../../layers/admin/app/utils/saved-views.ts'

describe('a view that is kept', () => {
  it('is the state of the list without its page', () => {
    expect(queryOf({ page: 7, view: 'active', sort: 'title', filters: [{ key: 'tag', value: 'a & b' }] })).toBe('view=active&tag=a+%26+b&sort=title')
    expect(queryOf({ page: 1, view: '', sort: '', filters: [] })).toBe('')
  })

  it('is known again whatever was set first', () => {
    expect(sameQuery('vendor=Kiln&tag=new', 'tag=new&vendor=Kiln')).toBe(true)
    expect(sameQuery('vendor=Kiln', 'vendor=Kiln&sort=title')).toBe(false)
    expect(sameQuery('tag=a+b', 'tag=a%20b')).toBe(true)
  })
})
