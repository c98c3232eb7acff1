/** What an engine throws when the service behind it cannot answer now: not a mistake in what was asked. */
export class SearchUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'SearchUnavailable'
  }
}
