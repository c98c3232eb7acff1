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
  /** The version that was seen; without it, whatever is there is changed. */
  version: z.int().optional(),
  name: z.string().trim().min(1, { error: 'A shop needs a name.' }).max(80, { error: 'A name has at most 80 letters.' }).optional(),
  contactEmail: z.email({ error: 'This is no mail address. It looks like hello@shop.example.' }).max(254).optional(),
  /** Empty: none. */
  announcement: z.string().trim().max(200, { error: 'The line has room for 200 letters.' }).optional(),
  language: z.string().trim().max(35)
    .refine(tag => canonical(tag) !== null, { error: 'Name a language by its tag, for example en or de-AT.' })
    .transform(tag => canonical(tag)!)
    .optional(),
})
