/** A shopper without a browser: speaks GraphQL over HTTP, keeps cookies, sends what our own pages send. */
export interface UserErrorView { code: string, message: string, field?: string[] | null }
export interface Answer<T> { status: number, data: T | null, errors: { message: string, extensions: { code: string } }[] }

export class ShopClient {
  readonly url: string
  readonly path: string
  private readonly cookies = new Map<string, string>()

  constructor(url: string, path = '/graphql') {
    this.url = url
    this.path = path
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Goes on as the same browser at another node. */
  at(url: string): this {
    const client = Object.create(Object.getPrototypeOf(this)) as this
    return Object.assign(client, this, { url })
  }

  private remember(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair] = header.split(';')
      const at = pair!.indexOf('=')
      this.cookies.set(pair!.slice(0, at), pair!.slice(at + 1))
    }
  }

  async request<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await fetch(this.url + this.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'origin': this.url, 'x-zivero-csrf': '1', ...(this.cookie ? { cookie: this.cookie } : {}) },
      body: JSON.stringify({ query, variables }),
    })
    this.remember(response)
    const body = await response.json() as { data?: T | null, errors?: Answer<T>['errors'] }
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] }
  }

  /** The data; a GraphQL error fails the test. */
  async run<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.request<T>(query, variables)
    if (answer.errors.length > 0 || !answer.data) throw new Error(`${answer.status} ${JSON.stringify(answer.errors)}`)
    return answer.data
  }

  /** Sends a plain form and does not follow where it leads. */
  async form(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(new URL(url, this.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'origin': this.url, ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      body: new URLSearchParams(fields).toString(),
    })
    this.remember(response)
    return response
  }

  get(url: string): Promise<Response> {
    return fetch(new URL(url, this.url), { redirect: 'manual', headers: this.cookie ? { cookie: this.cookie } : {} })
  }
}
