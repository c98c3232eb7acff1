import { z } from 'zod'

/** Line feeds, other control characters and broken UTF-16 have no place in a name, an address or a mail header. */
const CONTROL = /[\p{Cc}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u
/** Persian, Hindi and other names are written with joiners (U+200C, U+200D), but not with them alone. */
const VISIBLE = /[^\p{Cf}\s]/u

function line(label: string, max: number) {
  return z.string().trim().max(max, `${label} is too long. Use at most ${max} characters.`)
    .refine(value => !CONTROL.test(value), `${label} contains characters that cannot be printed. Remove them.`)
}

const required = (label: string, max: number) => line(label, max).refine(value => VISIBLE.test(value), `${label} is missing. Enter it.`)
const optional = (label: string, max: number) => line(label, max).nullish().transform(value => value || undefined)

const PHONE = /^\+?[\d\s()/.-]{5,30}$/
const phone = optional('Phone', 30)
  .refine(value => value === undefined || PHONE.test(value), 'This is not a phone number. Use digits, like +49 30 901820.')

/** Addresses: up to 254 characters (RFC 5321), one @, a domain with a dot. What is right beyond that only a mail can tell. */
export const emailSchema = line('E-mail', 254)
  .min(1, 'E-mail is missing. Enter it.')
  .regex(/^[^\s@,;<>()[\]\\"]{1,64}@[^\s@,;<>()[\]\\"]+\.[^\s@,;<>()[\]\\".]{2,}$/, 'This is not an e-mail address. It should look like name@example.com.')
  .refine(value => !/\p{Cf}/u.test(value), 'This is not an e-mail address. It holds characters that cannot be seen.')

export const contactSchema = z.object({
  email: emailSchema,
  phone,
  acceptsMarketing: z.boolean().nullish().transform(value => value ?? false),
})

/** Digits of a postal code where a country is strict about them. */
const POSTAL_CODES: Record<string, { pattern: RegExp, hint: string }> = {
  DE: { pattern: /^\d{5}$/, hint: 'A German postal code has 5 digits, like 10435.' },
  AT: { pattern: /^\d{4}$/, hint: 'An Austrian postal code has 4 digits, like 1070.' },
  CH: { pattern: /^\d{4}$/, hint: 'A Swiss postal code has 4 digits, like 8004.' },
}

export const addressSchema = z.object({
  firstName: required('First name', 80),
  lastName: required('Last name', 80),
  company: optional('Company', 120),
  address1: required('Street and number', 120),
  address2: optional('Address line 2', 120),
  city: required('City', 80),
  provinceCode: optional('Province', 10),
  postalCode: required('Postal code', 16),
  countryCode: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
  phone,
}).superRefine((address, context) => {
  const rule = POSTAL_CODES[address.countryCode]
  if (rule && !rule.pattern.test(address.postalCode)) {
    context.addIssue({ code: 'custom', path: ['postalCode'], message: rule.hint })
  }
})

/** How many of one thing a cart line may hold. */
export const MAX_LINE_QUANTITY = 99
