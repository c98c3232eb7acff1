/** A rule of the search in a list. */
export interface SearchRuleRow {
  id: string
  words: string[]
  /** What the words do. */
  effect: string
  updatedAt: string
  /** Where it is edited; without it the page does that itself. */
  to?: string
}
