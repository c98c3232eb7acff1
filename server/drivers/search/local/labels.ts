/** Not a facet's name: labels of sets that a search is confined to. */
export const SCOPE = '\0scope'

/** Facet values and scopes as numbers, in the order of first sight. */
export class Labels {
  readonly facets: string[]
  /** By label: its facet and its value. */
  readonly facetOf: number[]
  readonly values: string[]
  private readonly numbers = new Map<string, number>()

  constructor(content?: LabelTable) {
    this.facets = content?.facets ?? []
    this.facetOf = content?.facetOf ?? []
    this.values = content?.values ?? []
    this.values.forEach((value, label) => this.numbers.set(`${this.facets[this.facetOf[label]!]}\0${value}`, label))
  }

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

  table(): LabelTable { return { facets: this.facets, facetOf: this.facetOf, values: this.values } }
}

export interface LabelTable { facets: string[], facetOf: number[], values: string[] }
