/** Settings that name a driver which this version does not carry, and what each would have been for. */
const MISSING: { matches: (name: string) => boolean, driver: string }[] = [
  { matches: name => name.startsWith('STRIPE_'), driver: 'Stripe' },
]

/**
 * A driver that is named but cannot work stops the start: falling back in silence would, for example,
 * write a live shop's mails into a folder that nobody reads.
 */
export function problemsOfMissingDrivers(set: Readonly<Record<string, string | undefined>>): string[] {
  const problems = Object.keys(set).flatMap((name) => {
    const missing = MISSING.find(candidate => candidate.matches(name))
    return missing ? [`${name} is set, but this version has no ${missing.driver} driver yet; unset it`] : []
  })
  const gateway = set.PAYMENT_GATEWAY
  if (gateway === 'stripe' || gateway === 'manual') {
    problems.push(`PAYMENT_GATEWAY is ${gateway}, but this version has no ${gateway} gateway yet; set PAYMENT_GATEWAY=sandbox`)
  }
  return problems
}
