/** What the checkout form holds. Names equal the inputs of the API and the fields of the plain form post. */
export interface CheckoutForm {
  email: string
  phone: string
  acceptsMarketing: boolean
  firstName: string
  lastName: string
  company: string
  address1: string
  address2: string
  postalCode: string
  city: string
  provinceCode: string
  countryCode: string
  shippingMethodId: string
}

export type CheckoutField = keyof CheckoutForm

/** Something to say under a field. Advice does not stop the order; an error does. */
export interface FieldIssue {
  level: 'error' | 'advice'
  message: string
}

export type CheckoutIssues = Partial<Record<CheckoutField, FieldIssue>>

/** Fields in the order in which they stand on the page: the first faulty one gets the focus. */
export const CHECKOUT_FIELDS: readonly CheckoutField[] = [
  'email', 'countryCode', 'firstName', 'lastName', 'company', 'address1', 'address2',
  'postalCode', 'city', 'provinceCode', 'phone', 'shippingMethodId',
]

/** Postal code shapes of countries that have a fixed one, with an example for the message. */
const POSTAL_CODES: Record<string, { pattern: RegExp, says: string }> = {
  DE: { pattern: /^\d{5}$/, says: 'A German postal code has five digits, like 20354.' },
  AT: { pattern: /^\d{4}$/, says: 'An Austrian postal code has four digits, like 1010.' },
  CH: { pattern: /^\d{4}$/, says: 'A Swiss postal code has four digits, like 8001.' },
  FR: { pattern: /^\d{5}$/, says: 'A French postal code has five digits, like 75002.' },
  IT: { pattern: /^\d{5}$/, says: 'An Italian postal code has five digits, like 20121.' },
  ES: { pattern: /^\d{5}$/, says: 'A Spanish postal code has five digits, like 28013.' },
  NL: { pattern: /^\d{4} ?[A-Z]{2}$/i, says: 'A Dutch postal code has four digits and two letters, like 1012 AB.' },
  BE: { pattern: /^\d{4}$/, says: 'A Belgian postal code has four digits, like 1000.' },
  DK: { pattern: /^\d{4}$/, says: 'A Danish postal code has four digits, like 1050.' },
  US: { pattern: /^\d{5}(?:-\d{4})?$/, says: 'A ZIP code has five digits, like 10001.' },
}

/** Countries whose streets carry house numbers, so that an address without a digit is worth a word. */
const HOUSE_NUMBERS = new Set(['DE', 'AT', 'CH', 'NL', 'BE', 'DK', 'FR', 'IT', 'ES', 'PL', 'SE'])

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/

const REQUIRED: Partial<Record<CheckoutField, string>> = {
  email: 'Enter your e-mail address. The confirmation goes there.',
  countryCode: 'Choose the country that the parcel goes to.',
  firstName: 'Enter the first name of who receives the parcel.',
  lastName: 'Enter the last name of who receives the parcel.',
  address1: 'Enter street and house number.',
  postalCode: 'Enter the postal code.',
  city: 'Enter the city.',
  shippingMethodId: 'Choose how the parcel should travel.',
}

function error(message: string): FieldIssue {
  return { level: 'error', message }
}

function emailIssue(value: string): FieldIssue | null {
  if (EMAIL.test(value)) return null
  if (!value.includes('@')) return error('An e-mail address has an @, like name@example.com.')
  return error('The part after the @ looks incomplete. It should end like example.com.')
}

/** What is wrong with one field, in words that mend it; null when nothing is. */
export function checkField(form: CheckoutForm, field: CheckoutField): FieldIssue | null {
  const raw = form[field]
  const value = typeof raw === 'string' ? raw.trim() : ''
  const required = REQUIRED[field]
  if (!value) return required ? error(required) : null
  switch (field) {
    case 'email':
      return emailIssue(value)
    case 'postalCode': {
      const shape = POSTAL_CODES[form.countryCode]
      return shape && !shape.pattern.test(value) ? error(shape.says) : null
    }
    case 'address1':
      return HOUSE_NUMBERS.has(form.countryCode) && !/\d/.test(value)
        ? { level: 'advice', message: 'A house number is missing. Add it so that the parcel arrives.' }
        : null
    case 'phone':
      return value.replace(/\D/g, '').length < 6 || /[^\d\s()+/.-]/.test(value)
        ? error('Enter a phone number with its digits, or leave the field empty.')
        : null
    default:
      return null
  }
}

/** Every issue of the form. */
export function checkForm(form: CheckoutForm): CheckoutIssues {
  const issues: CheckoutIssues = {}
  for (const field of CHECKOUT_FIELDS) {
    const issue = checkField(form, field)
    if (issue) issues[field] = issue
  }
  return issues
}

/** The first field that stops the order, in page order; null when none does. */
export function firstError(issues: CheckoutIssues): CheckoutField | null {
  return CHECKOUT_FIELDS.find(field => issues[field]?.level === 'error') ?? null
}

/** True when the address part is complete enough to be sent. */
export function isAddressComplete(form: CheckoutForm): boolean {
  const parts: CheckoutField[] = ['countryCode', 'firstName', 'lastName', 'address1', 'postalCode', 'city']
  return parts.every(field => checkField(form, field)?.level !== 'error')
}

/** The address as the API takes it; empty optional fields are left out. */
export function addressInput(form: CheckoutForm) {
  const optional = (text: string): string | null => text.trim() || null
  return {
    firstName: form.firstName.trim(),
    lastName: form.lastName.trim(),
    company: optional(form.company),
    address1: form.address1.trim(),
    address2: optional(form.address2),
    city: form.city.trim(),
    provinceCode: optional(form.provinceCode),
    postalCode: form.postalCode.trim(),
    countryCode: form.countryCode,
    phone: optional(form.phone),
  }
}
