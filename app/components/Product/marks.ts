interface Range { start: number, end: number }

/** Where a product's texts hold what was searched for, in UTF-16 units. */
export interface ProductMarks { title: readonly Range[], subtitle: readonly Range[] }
