import type { FacetDocument } from '../../db/mongo/documents.ts'
import { stableUuid } from '../../domain/shared/ids.ts'
import type { DemoProduct } from './demo.types.ts'

/** What the demo shop's things are made of, as their details name it. */
const MATERIALS = [
  { code: 'stoneware', title: 'Stoneware', names: /stoneware|clay/i },
  { code: 'glass', title: 'Glass', names: /glass/i },
  { code: 'wood', title: 'Wood', names: /wood|oak|walnut|willow/i },
  { code: 'brass', title: 'Brass', names: /brass/i },
  { code: 'linen', title: 'Linen', names: /linen/i },
  { code: 'wool', title: 'Wool', names: /wool/i },
  { code: 'paper', title: 'Paper', names: /paper/i },
]

const valueId = (code: string): string => stableUuid(`demo/facet/material/${code}`)

/** Ids of the values that a demo product has. */
export function demoFacetValueIds({ specifications }: Pick<DemoProduct, 'specifications'>): string[] {
  const material = specifications.find(([name]) => name === 'Material' || name === 'Cover')?.[1] ?? ''
  return MATERIALS.filter(({ names }) => names.test(material)).map(({ code }) => valueId(code))
}

/** The details table names the material more exactly, so this is for filters alone. */
export function demoFacets(now: Date): FacetDocument[] {
  return [{
    _id: stableUuid('demo/facet/material'),
    code: 'material',
    title: 'Material',
    type: 'TEXT',
    filterable: true,
    showInSpecifications: false,
    position: 0,
    values: MATERIALS.map(({ code, title }) => ({ id: valueId(code), code, title })),
    createdAt: now,
    changedAt: now,
    version: 1,
  }]
}
