export interface TreeNode { id: string, position: number, parent: { id: string } | null }
export interface TreeRow<Node> { node: Node, depth: number, siblings: Node[] }

/** Collections in the order of the tree, each with how deep it lies; what has no parent any more lies at the top. */
export function treeRows<Node extends TreeNode>(nodes: readonly Node[]): TreeRow<Node>[] {
  const known = new Set(nodes.map(({ id }) => id))
  const below = (parent: string | null) => nodes.filter(node => (node.parent && known.has(node.parent.id) ? node.parent.id : null) === parent)
    .sort((one, other) => one.position - other.position || one.id.localeCompare(other.id))
  const visit = (parent: string | null, depth: number, above: ReadonlySet<string>): TreeRow<Node>[] => {
    const siblings = below(parent).filter(({ id }) => !above.has(id))
    return siblings.flatMap(node => [{ node, depth, siblings }, ...visit(node.id, depth + 1, new Set([...above, node.id]))])
  }
  return visit(null, 0, new Set())
}

/** All that lies below a collection, and itself: none of it can be its parent. */
export function descendants(nodes: readonly { id: string, parent: { id: string } | null }[], id: string): Set<string> {
  const found = new Set([id])
  for (let grew = true; grew;) {
    grew = false
    for (const node of nodes) {
      if (node.parent && found.has(node.parent.id) && !found.has(node.id)) {
        found.add(node.id)
        grew = true
      }
    }
  }
  return found
}
