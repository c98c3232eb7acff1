import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFileMediaStore } from '../../../server/drivers/media/fs.ts'
import { createS3MediaStore } from '../../../server/drivers/media/s3.ts'
import { isOutage } from '../../../server/utils/outage.ts'
import { removeFolder } from '../../support/remove-folder.ts'
import { startBucket } from './s3-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-media-'))
const credentials = { accessKeyId: 'shop', secretAccessKey: 'a secret', region: 'eu-central-1' }
const bucket = await startBucket(credentials)
afterAll(() => {
  removeFolder(folder)
  bucket.close()
})

const inBucket = (change = {}) => createS3MediaStore({ ...credentials, endpoint: bucket.endpoint, bucket: 'pictures', ...change })
const DRIVERS = { files: () => createFileMediaStore(folder), s3: inBucket }
const bytes = (text: string) => new TextEncoder().encode(text)

describe.each(Object.entries(DRIVERS))('MediaStore: %s', (_name, make) => {
  it('gives back what was put', async () => {
    const store = make()
    await store.put('mug-1', '320.webp', bytes('picture'))
    const file = await store.open('mug-1', '320.webp')
    expect(file?.contentType).toBe('image/webp')
    expect(new TextDecoder().decode(file?.bytes)).toBe('picture')
  })

  it('forgets what is removed, and nothing else', async () => {
    const store = make()
    for (const name of ['320.webp', '320.avif', '640.jpg']) await store.put('mug-2', name, bytes(name))
    await store.remove('mug-2', ['320.webp', '320.avif', '960.webp', '../mug-1/320.webp'])
    expect(await store.open('mug-2', '320.webp')).toBeNull()
    expect(await store.open('mug-2', '640.jpg')).not.toBeNull()
    await store.remove('mug-2', ['640.jpg'])
    await store.remove('mug-2', ['640.jpg'])
    expect(await store.open('mug-2', '640.jpg')).toBeNull()
    expect(await store.open('mug-1', '320.webp')).not.toBeNull()
  })

  it.each([['..', '320.webp'], ['mug-1', '../x.webp'], ['mug-1', '320.svg'], ['mug-1', '320.webp.part'], ['MUG', '320.webp'], ['', '320.webp'], ['mug-1', '640.webp'], ['a/b', '320.webp']])('has no %s/%s', async (key, name) => {
    expect(await make().open(key, name)).toBeNull()
  })

  it('takes no name that could leave its place', async () => {
    await expect(make().put('../up', '320.webp', bytes('x'))).rejects.toThrow('Not a media file name')
    await expect(make().put('mug', 'evil.html', bytes('x'))).rejects.toThrow('Not a media file name')
  })
})

describe('a bucket', () => {
  it('says at the start whether it can be used', async () => {
    expect(await inBucket().check()).toBeNull()
    expect(await inBucket({ secretAccessKey: 'another' }).check()).toMatch(/403/)
    expect(await inBucket({ endpoint: 'http://127.0.0.1:1' }).check()).not.toBeNull()
  })

  it('that hangs is an outage, and soon', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    try {
      const store = createS3MediaStore({ ...credentials, endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, bucket: 'pictures' }, 100)
      const error = await store.open('mug-1', '320.webp').catch((thrown: unknown) => thrown)
      expect(isOutage(error)).toBe(true)
      expect(await store.check()).toBe('no answer within 0.1 seconds')
    }
    finally {
      silent.close()
    }
  })
})

describe('a folder', () => {
  it('that cannot be read is not one without the picture', async () => {
    const store = createFileMediaStore(folder)
    // A folder in the place of the file cannot be read as one.
    mkdirSync(join(folder, 'mug-3', '320.webp'), { recursive: true })
    await expect(store.open('mug-3', '320.webp')).rejects.toThrow('EISDIR')
  })

  it('is left without a piece of what could not be written', async () => {
    const store = createFileMediaStore(folder)
    // What stands in the way of the name lets the writing succeed and the renaming fail.
    mkdirSync(join(folder, 'mug-4', '320.webp', 'in the way'), { recursive: true })
    await expect(store.put('mug-4', '320.webp', bytes('picture'))).rejects.toThrow()
    expect(readdirSync(join(folder, 'mug-4'))).toEqual(['320.webp'])
  })
})
