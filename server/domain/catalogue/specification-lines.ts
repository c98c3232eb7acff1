export interface Specification {
  name: string
  value: string
}

/**
 * The table of details as one cell of a file: a line for each row, `Material: Stoneware`. A name that holds the sign between
 * the two itself gets a backslash before it, so that every table comes back as it was.
 */
export function toLines(rows: Specification[]): string {
  const escaped = (name: string) => name.replaceAll(/(\\*): /g, '$1$1\\: ')
  // Behind a name comes the sign itself: what stands before it would escape it.
  return rows.map(({ name, value }) => value ? `${escaped(name).replace(/\\+$/, '$&$&')}: ${value}` : escaped(name)).join('\n')
}

/** The rows that `toLines` was given, or that a person wrote. */
export function fromLines(cell: string): Specification[] {
  return cell.split('\n').map(line => line.trim()).filter(Boolean).map(fromLine)
}

function fromLine(line: string): Specification {
  const unescaped = (name: string) => name.replaceAll(/(\\*): /g, (_, slashes: string) => `${slashes.slice(0, slashes.length >> 1)}: `)
  for (const { index, 1: slashes = '' } of line.matchAll(/(\\*): /g)) {
    if (slashes.length % 2 === 1) continue
    return { name: unescaped(line.slice(0, index)) + slashes.slice(0, slashes.length / 2), value: line.slice(index + slashes.length + 2).trim() }
  }
  return { name: unescaped(line), value: '' }
}
