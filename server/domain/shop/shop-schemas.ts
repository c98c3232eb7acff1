import { z } from 'zod'

/** The tag as it is usually written ("de-at" is "de-AT"); null when it is none of BCP 47. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  }
  catch {
    return null
  }
}

export const shopUpdateSchema = z.object({
  language: z.string().trim().max(35)
    .refine(tag => canonical(tag) !== null, { error: 'Name a language by its tag, for example en or de-AT.' })
    .transform(tag => canonical(tag)!)
    .optional(),
})
