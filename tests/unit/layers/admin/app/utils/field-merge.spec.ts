import { describe, expect, it } from 'vitest'
import { changedFields, mergeFields, type FieldWords } from '../../../../../../layers/admin/app/utils/field-merge.ts'

interface Form { title: string, shown: boolean, values: { title: string }[] }
const words: FieldWords<Form> = { labels: { title: 'name', shown: 'use', values: 'values' }, show: { title: title => title.toUpperCase() } }
const before: Form = { title: 'wood', shown: true, values: [{ title: 'oak' }] }

describe('fields that two people changed', () => {
  it('are put together: what only the other one changed is taken, what both changed is asked', () => {
    const { form, taken, fields } = mergeFields(words, before, { ...before, title: 'timber' }, { title: 'planks', shown: false, values: [{ title: 'oak' }, { title: 'ash' }] })
    expect(form).toEqual({ title: 'timber', shown: false, values: [{ title: 'oak' }, { title: 'ash' }] })
    expect(taken).toEqual(['use', 'values'])
    expect(fields).toEqual([{ path: 'title', label: 'name', mine: 'TIMBER', theirs: 'PLANKS' }])
  })

  it('are nothing to ask about when both wrote the same', () => {
    const same = { ...before, title: 'timber' }
    expect(mergeFields(words, before, same, same)).toEqual({ form: same, fields: [], taken: [] })
  })

  it('are shown in words', () => {
    const { fields } = mergeFields({ labels: words.labels }, before, { title: '', shown: false, values: [] }, { title: '<b>x</b>', shown: true, values: [{ title: 'ash' }] })
    expect(fields.map(({ mine, theirs }) => [mine, theirs])).toEqual([['nothing', 'x'], ['none', 'ash']])
  })

  it('are named for the save bar', () => {
    expect(changedFields(words, before, { ...before, shown: false })).toEqual(['use'])
  })
})
