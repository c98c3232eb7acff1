/** Who causes an event, as far as it matters whether it counts. Nothing of it is kept. */
export interface Visitor {
  address: string
  userAgent: string
}

/**
 * Programs that say of themselves that they read pages for others: search engines, previews, monitors. Not all programs:
 * clients of the API shop too.
 */
const CRAWLER = /(?<!\bcu)bot(?![a-z])|crawl|spider|slurp|preview|facebookexternalhit|embedly|monitor|lighthouse|archiver|scan/i

export const isCrawler = ({ userAgent }: Visitor): boolean => CRAWLER.test(userAgent)
