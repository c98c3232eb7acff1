import type { AdminAddressFragment } from '../graphql/generated/admin'

/** An address as it stands on a parcel, the name first. */
export function addressLines(address: AdminAddressFragment): string[] {
  return [`${address.firstName} ${address.lastName}`, address.company, address.address1, address.address2, [address.postalCode, address.city].filter(Boolean).join(' '), address.country]
    .filter((line): line is string => Boolean(line))
}
