/** How the rows of a list look before they are there: as high as they will be, with what stands at their start. */
export interface ListShape {
  /** Height of a row on a phone and on a desktop. */
  row: string
  /** A row of headings above, on a desktop. */
  head?: true
  /** A box to tick, on a desktop. */
  check?: true
  /** Size of the picture; none without it. */
  thumb?: string
}

/** The lists of the back office by what they are made of; `tiles` are pictures side by side. */
export const LIST_SHAPES = {
  orders: { row: 'h-[6.625rem] lg:h-11', head: true, check: true, thumb: 'size-14 lg:size-7' },
  products: { row: 'h-[5.8125rem] lg:h-14', head: true, check: true, thumb: 'size-10' },
  variants: { row: 'h-[4.9375rem] lg:h-12', head: true, thumb: 'size-10' },
  tree: { row: 'h-14', thumb: 'size-10' },
  plain: { row: 'h-[5.0625rem] lg:h-14' },
  lines: { row: 'h-16 lg:h-11', head: true },
} as const satisfies Record<string, ListShape>

export type ListShapeName = keyof typeof LIST_SHAPES | 'tiles'
