/** Not a facet's name: labels of sets that a search is confined to. */
export const SCOPE = '\0scope'

/** Facet values and scopes as numbers, in the order of first sight. */
export class Labels {
  readonly facets: string[] = []
  /** By label: its facet and its value. */
  readonly facetOf: number[] = []
  readonly values: string[] = []
  private readonly numbers = new Map<string, number>()

  find(facet: string, value: string): number | undefined { return this.numbers.get(`${facet}\0${value}`) }

  intern(facet: string, value: string): number {
    const known = this.find(facet, value)
    if (known !== undefined) return known
    let number = this.facets.indexOf(facet)
    if (number < 0) number = this.facets.push(facet) - 1
    this.facetOf.push(number)
    const label = this.values.push(value) - 1
    this.numbers.set(`${facet}\0${value}`, label)
    return label
  }

  /** All of them in order: what `intern` has to be told again to get the same numbers. */
  *entries(): Generator<[facet: string, value: string]> {
    for (let label = 0; label < this.values.length; label++) yield [this.facets[this.facetOf[label]!]!, this.values[label]!]
  }
}
