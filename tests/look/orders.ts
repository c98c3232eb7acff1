import { Buyer, variantBySku } from '../support/buyer.ts'

interface Guest {
  name: [first: string, last: string]
  city: [code: string, name: string]
  skus: [sku: string, quantity: number][]
  /** What the gateway decides; without it the payment is left open. */
  outcome?: string
}

/** Orders as the target pictures show them: several people, several things, one declined card, one not paid yet. */
const GUESTS: Guest[] = [
  { name: ['Ida', 'Brandt'], city: ['10435', 'Berlin'], skus: [['RUND-SAG-250', 2], ['ALMA-BLU-28', 1], ['HEDE-6', 1]], outcome: 'approve' },
  { name: ['Ruben', 'Graf'], city: ['20095', 'Hamburg'], skus: [['ALMA-BLU-28', 1], ['TIVO-SAN-OLI', 1]], outcome: 'approve' },
  { name: ['Paula', 'Reinhardt'], city: ['80331', 'München'], skus: [['FALTE-40', 1]], outcome: 'approve' },
  { name: ['Theo', 'Lindqvist'], city: ['04109', 'Leipzig'], skus: [['LINDE-48', 1]], outcome: 'decline' },
  { name: ['Clara', 'Neumann'], city: ['04109', 'Leipzig'], skus: [['HEDE-6', 1], ['ORLA-SET-3', 1], ['RUND-CRE-350', 2]], outcome: 'approve' },
  { name: ['Emil', 'Wagner'], city: ['20095', 'Hamburg'], skus: [['KLAR-08', 1]], outcome: 'approve' },
  { name: ['Leni', 'Hofstätter'], city: ['50667', 'Köln'], skus: [['TIVO-SAN-OLI', 1], ['RUND-TER-350', 2]], outcome: 'approve' },
  { name: ['Nora', 'Weiss'], city: ['10435', 'Berlin'], skus: [['LOTT-9', 1]] },
]

/** Places them and lets the gateway settle. @returns the first one's page, and the cookies that open it */
export async function placeOrders(url: string): Promise<{ url: string, cookie: string }> {
  let first = { url: '', cookie: '' }
  for (const guest of GUESTS) {
    const buyer = new Buyer(url)
    for (const [sku, quantity] of guest.skus) {
      const variant = await variantBySku(url, sku)
      await buyer.add(variant.id, quantity)
    }
    const [firstName, lastName] = guest.name
    await buyer.run(`mutation ($email: String!, $address: MailingAddressInput!) {
      cartContactUpdate(input: { email: $email }) { userErrors { code } }
      cartShippingAddressUpdate(address: $address) { userErrors { code } } }`, {
      email: `${firstName}.${lastName}@example.com`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
      address: { firstName, lastName, address1: 'Kastanienallee 42', postalCode: guest.city[0], city: guest.city[1], countryCode: 'DE' },
    })
    const { redirectUrl, userErrors } = await buyer.place()
    if (!redirectUrl) throw new Error(JSON.stringify(userErrors))
    if (!guest.outcome) continue
    const back = await buyer.pay(redirectUrl, guest.outcome)
    const { headers } = await buyer.get(back)
    if (!first.url) first = { url: new URL(headers.get('location') ?? back, url).href, cookie: buyer.cookie }
  }
  return first
}
