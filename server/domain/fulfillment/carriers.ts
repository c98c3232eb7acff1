/** Public tracking pages of carriers that small shops here use; a number of another carrier is shown without a link. */
const TRACKING_PAGES: Record<string, string> = {
  'dhl': 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=',
  'dhl parcel': 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=',
  'dhl express': 'https://www.dhl.com/en/express/tracking.html?AWB=',
  'hermes': 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#',
  'dpd': 'https://tracking.dpd.de/status/en_US/parcel/',
  'gls': 'https://gls-group.com/track/',
  'ups': 'https://www.ups.com/track?tracknum=',
  'post at': 'https://www.post.at/sv/sendungssuche?snr=',
  'swiss post': 'https://service.post.ch/ekp-web/ui/entry/search/',
}

/** Where a parcel can be followed; null when the carrier is unknown. */
export function trackingUrl(carrier: string | null, trackingNumber: string | null): string | null {
  const page = TRACKING_PAGES[carrier?.trim().toLowerCase() ?? '']
  return page && trackingNumber ? page + encodeURIComponent(trackingNumber) : null
}
