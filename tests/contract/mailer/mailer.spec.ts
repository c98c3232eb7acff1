import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, describe, expect, it } from 'vitest'
import { createMailbox } from '../../../server/drivers/mail/mailbox.ts'
import { createSmtpMailer } from '../../../server/drivers/mail/smtp.ts'
import type { Mailer, OutgoingMail } from '../../../server/drivers/mail/types.ts'
import { removeFolder } from '../../support/remove-folder.ts'
import { startMailServer } from './smtp-mailbox.ts'

const mail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 'order-confirmation:1', from: { name: 'Größe & Co', address: 'hello@stillhaus.example' }, to: 'ida@example.com', subject: 'Danke für „alles“',
  text: `Grüße ${'x'.repeat(200)} https://stillhaus.example/orders/1?token=abc`, html: '<p>Grüße</p>', ...change,
})

interface Subject {
  mailer: Mailer
  /** What arrived, as it lies in a mailbox. */
  raw(): string[]
  end(): Promise<void> | void
}

const DRIVERS: Record<string, () => Promise<Subject>> = {
  async mailbox() {
    const folder = mkdtempSync(join(tmpdir(), 'zivero-mail-'))
    const raw = () => readdirSync(folder).map(name => readFileSync(join(folder, name), 'latin1'))
    return { mailer: createMailbox(folder), raw, end: () => removeFolder(folder) }
  },
  async smtp() {
    const server = await startMailServer()
    const mailer = createSmtpMailer(server.url)
    return {
      mailer, raw: () => server.received.map(({ raw }) => raw.replaceAll('\r\n', '\n')),
      async end() {
        mailer.close()
        await server.close()
      },
    }
  },
}

describe.each(Object.entries(DRIVERS))('Mailer: %s', (_name, make) => {
  it('sends a mail that is whole, readable and short in its lines', async () => {
    const { mailer, raw, end } = await make()
    await mailer.send(mail())
    const [text] = raw()
    expect(text!.split('\n').every(line => line.length <= 76 || /^(Subject|From|Message-ID|Content-Type)/i.test(line) || line.startsWith(' '))).toBe(true)
    expect(text).not.toMatch(/[^\n\r\t\x20-\x7e]/)
    const parsed = await PostalMime.parse(text!)
    expect(parsed).toMatchObject({ subject: 'Danke für „alles“', to: [{ address: 'ida@example.com' }], from: { name: 'Größe & Co' } })
    expect(parsed.text).toContain('https://stillhaus.example/orders/1?token=abc')
    expect(parsed.html).toContain('Grüße')
    await end()
  })

  it('gives a mail that is sent again the same id (I7)', async () => {
    const { mailer, raw, end } = await make()
    await mailer.send(mail())
    await mailer.send(mail({ subject: 'Again' }))
    const ids = await Promise.all(raw().map(async text => (await PostalMime.parse(text)).messageId))
    expect(new Set(ids).size).toBe(1)
    await end()
  })

  it('lets nobody write headers or add readers', async () => {
    const { mailer, raw, end } = await make()
    await mailer.send(mail({ subject: 'Hi\r\nBcc: all@example.com' }))
    expect(raw()[0]).not.toMatch(/^Bcc:/m)
    await end()
  })
})

describe('the dev mailbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zivero-mail-'))
  const box = createMailbox(folder)
  afterAll(() => removeFolder(folder))

  it('replaces a mail that is sent again, instead of doubling it', async () => {
    await Promise.all([box.send(mail()), box.send(mail({ subject: 'Again' }))])
    expect((await box.list(0, 10)).total).toBe(1)
  })

  it('finds only what is its own', async () => {
    expect(await box.find('../two/order-confirmation-1')).toBeNull()
    expect(await box.find('none')).toBeNull()
    expect(await box.find('order-confirmation-1')).not.toBeNull()
  })
})

describe('SMTP', () => {
  it('tells refused credentials from a server that does not answer', async () => {
    const server = await startMailServer({ refuseLogin: true })
    const refused = createSmtpMailer(server.url)
    expect(await refused.check()).toMatchObject({ state: 'refused' })
    await server.close()
    const gone = createSmtpMailer('smtp://127.0.0.1:1')
    expect(await gone.check()).toMatchObject({ state: 'unreachable' })
    await expect(gone.send(mail())).rejects.toThrow()
    refused.close()
    gone.close()
  })
})

it('gives a mail up that a server takes drop by drop', async () => {
  const server = createServer((socket) => {
    const drops = setInterval(() => socket.write('220-wait\r\n'), 50)
    socket.on('error', () => {}).on('close', () => clearInterval(drops))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, { sendTime: 300 })
  await expect(mailer.send(mail())).rejects.toThrow('no answer within 0.3 seconds')
  mailer.close()
  server.close()
})
