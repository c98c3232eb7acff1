import { beforeAll, describe, expect, it } from 'vitest'
import { counted } from '../../../../../../shared/utils/counted.ts'
import type { ProductForm } from '../../../../../../layers/admin/app/utils/product-form.ts'
import { mergeForms, takeTheirs } from '../../../../../../layers/admin/app/utils/product-merge.ts'

// Nuxt imports it by itself.
beforeAll(() => void Object.assign(globalThis, { counted }))

const variant = (id: string, price: string) => ({ id, optionValues: [id], price, compareAtPrice: '', cost: '', sku: '', onHand: '1', barcode: '', weight: '', stockRule: 'COUNTED' as const, mediaId: '' })
const FORM: ProductForm = {
  title: 'Mug', slug: 'mug', subtitle: '', descriptionHtml: '<p>Good.</p>', vendor: '', productType: '', tags: ['new'], status: 'DRAFT', publishedAt: '', taxCategory: '', specifications: [], careText: '', makerText: '', collectionIds: [], facetValueIds: [], relatedProductIds: [], seoTitle: '', seoDescription: '',
  options: [{ name: 'Color', previousName: 'Color', values: [{ name: 'a', previousName: 'a', color: null, mediaId: null }, { name: 'b', previousName: 'b', color: null, mediaId: null }] }],
  variants: [variant('a', '1.00'), variant('b', '2.00')],
}
const form = (change: Partial<ProductForm>): ProductForm => ({ ...structuredClone(FORM), ...change })

describe('two people\'s changes of one product', () => {
  it('are both kept where they do not meet, and theirs are named', () => {
    const merge = mergeForms(FORM, form({ title: 'Cup' }), form({ vendor: 'Tilda', variants: [variant('a', '1.00'), variant('b', '3.00')] }))
    expect(merge).toMatchObject({ fields: [], taken: ['vendor', 'price of b'], form: { title: 'Cup', vendor: 'Tilda' } })
    expect(merge.form.variants[1]!.price).toBe('3.00')
  })

  it('are put to a decision where both changed the same field differently, and mine stands until then', () => {
    const theirs = form({ title: 'Beaker', tags: ['old'], variants: [variant('a', '9.00'), variant('b', '2.00')] })
    const { fields, form: merged } = mergeForms(FORM, form({ title: 'Cup', tags: ['old'], variants: [variant('a', '8.00'), variant('b', '2.00')] }), theirs)
    expect(fields).toEqual([{ path: 'title', label: 'title', mine: 'Cup', theirs: 'Beaker' }, { path: 'variants.a.price', label: 'price of a', mine: '8.00', theirs: '9.00' }])
    expect(merged.title).toBe('Cup')
    for (const { path } of fields) takeTheirs(merged, theirs, path)
    expect([merged.title, merged.variants[0]!.price]).toEqual(['Beaker', '9.00'])
  })

  it('leave a product whole when one changed its options and the other its prices', () => {
    const options = [{ ...FORM.options[0]!, values: FORM.options[0]!.values.slice(0, 1) }]
    const { form: merged } = mergeForms(FORM, form({ variants: [variant('a', '5.00'), variant('b', '2.00')] }), form({ options, variants: [variant('a', '1.00')] }))
    expect(merged.options).toEqual(options)
    expect(merged.variants.map(({ id, price }) => [id, price])).toEqual([['a', '5.00']])
  })
})
