/** What is wrong with a form, by field: `title`, or `variants.ROW.price`; `general` for the form as a whole. */
export type Problems = Record<string, string>
