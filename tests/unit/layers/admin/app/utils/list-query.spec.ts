import { describe, expect, it } from 'vitest'
import { filterValue, listLink, readListQuery, withFilter } from '../../../../../../layers/admin/app/utils/list-query.ts'

describe('the state of a list in its address', () => {
  const state = readListQuery({ view: 'draft', vendor: ' Tilda ', q: 'mug', foreign: 'x', tag: '', page: '3', sort: 'price' }, ['vendor', 'tag'])

  it('is read with its filters in the order of the address, without what the list does not know', () => {
    expect(state).toEqual({ page: 3, view: 'draft', sort: 'price', filters: [{ key: 'vendor', value: 'Tilda' }, { key: 'q', value: 'mug' }] })
    expect(listLink('/list', state)).toBe('/list?view=draft&vendor=Tilda&q=mug&sort=price&page=3')
  })

  it.each(['0', '-1', '1.5', 'x', '1e9', '4001'])('takes page %s for the first', page => expect(readListQuery({ page }).page).toBe(1))

  it('takes the first of a repeated parameter, and no more than 200 characters', () => {
    expect(readListQuery({ q: ['one', 'two'] }).filters).toEqual([{ key: 'q', value: 'one' }])
    expect(filterValue(readListQuery({ q: 'x'.repeat(300) }), 'q')).toHaveLength(200)
  })

  it('keeps the place of a filter that is changed, appends a new one, and begins at the first page', () => {
    expect(withFilter(state, 'vendor', 'Ana')).toMatchObject({ page: 1, filters: [{ key: 'vendor', value: 'Ana' }, { key: 'q', value: 'mug' }] })
    expect(withFilter(state, 'tag', 'new').filters.map(({ key }) => key)).toEqual(['vendor', 'q', 'tag'])
    expect(withFilter(state, 'vendor', '').filters).toEqual([{ key: 'q', value: 'mug' }])
    expect(listLink('/list', { filters: [{ key: 'q', value: 'a&b=c' }] })).toBe('/list?q=a%26b%3Dc')
  })
})
