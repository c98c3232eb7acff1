import { createHmac, createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A bucket over HTTP that checks AWS's signature (SigV4, header form) and keeps objects in memory. */
export async function startBucket(credentials: { accessKeyId: string, secretAccessKey: string, region: string }): Promise<{ endpoint: string, close(): void }> {
  const objects = new Map<string, Buffer>()
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks)
      const [, credential, signed, signature] = /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]+)$/.exec(request.headers.authorization ?? '') ?? []
      const [key, day] = credential?.split('/') ?? []
      const stamp = String(request.headers['x-amz-date'])
      const scope = `${day}/${credentials.region}/s3/aws4_request`
      const headers = (signed ?? '').split(';').map(name => `${name}:${String(request.headers[name]).trim()}\n`).join('')
      const canonical = [request.method, request.url, '', headers, signed, request.headers['x-amz-content-sha256']].join('\n')
      const secret = ['s3', 'aws4_request'].reduce<Buffer>((outer, part) => hmac(outer, part), hmac(hmac(`AWS4${credentials.secretAccessKey}`, day ?? ''), credentials.region))
      const expected = hmac(secret, ['AWS4-HMAC-SHA256', stamp, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')).toString('hex')
      if (key !== credentials.accessKeyId || signature !== expected) return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      if (request.method === 'PUT') {
        objects.set(request.url!, body)
        return response.writeHead(200).end()
      }
      if (request.method === 'DELETE') {
        objects.delete(request.url!)
        return response.writeHead(204).end()
      }
      const found = objects.get(request.url!)
      return found ? response.writeHead(200).end(found) : response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
