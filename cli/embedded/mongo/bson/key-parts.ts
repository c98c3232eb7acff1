/** Kinds of values by their rank, see `typeRank`, and the bytes that follow it; those of other lengths are told apart below. */
const LENGTHS: ReadonlyMap<number, number> = new Map([[10, 0], [20, 0], [30, 0], [90, 12], [100, 1], [110, 8], [120, 8], [200, 0]])
const NUMBER = 40
const TEXT = 50

/**
 * Where the value ends that begins at `at` of a key, see `KeyWriter`; undefined for documents, arrays and rare kinds,
 * which nobody tells apart by their bytes.
 */
export function partEnd(key: Uint8Array, at: number, descending: boolean): number | undefined {
  const turn = descending ? 0xff : 0
  const rank = key[at]! ^ turn
  const length = LENGTHS.get(rank)
  if (length !== undefined) return at + 1 + length
  if (rank === NUMBER) return (key[at + 9]! ^ turn) === 1 ? at + 10 : at + 26
  return rank === TEXT ? textEnd(key, at + 1, turn) : undefined
}

/** A text ends with two zeros; a zero within it is followed by ff. */
function textEnd(key: Uint8Array, from: number, zero: number): number {
  let at = key.indexOf(zero, from)
  while (key[at + 1] !== zero) at = key.indexOf(zero, at + 2)
  return at + 2
}
