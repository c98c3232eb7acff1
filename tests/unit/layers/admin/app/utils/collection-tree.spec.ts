import { expect, it } from 'vitest'
import { descendants, treeRows } from '../../../../../../layers/admin/app/utils/collection-tree.ts'

const node = (id: string, position: number, parent: string | null = null) => ({ id, position, parent: parent ? { id: parent } : null })

it('puts collections in the order of the tree, with how deep each lies', () => {
  const rows = treeRows([node('b', 2), node('a2', 1, 'a'), node('a', 1), node('a1', 0, 'a'), node('a1x', 0, 'a1'), node('orphan', 9, 'gone')])
  expect(rows.map(({ node: { id }, depth }) => `${depth}${id}`)).toEqual(['0a', '1a1', '2a1x', '1a2', '0b', '0orphan'])
  expect(rows[1]!.siblings.map(({ id }) => id)).toEqual(['a1', 'a2'])
})

it('ends where the tree bites its tail, and knows what lies below', () => {
  const nodes = [node('a', 0), node('b', 0, 'a'), node('c', 0, 'b'), node('d', 0)]
  expect([...descendants(nodes, 'a')].sort()).toEqual(['a', 'b', 'c'])
  expect(treeRows([node('x', 0, 'y'), node('y', 0, 'x')])).toEqual([])
})
