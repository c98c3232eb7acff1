import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createMailbox } from '../../../server/drivers/mail/mailbox.ts'
import type { OutgoingMail } from '../../../server/drivers/mail/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-mail-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 'order-confirmation:1', from: { name: 'Größe & Co', address: 'hello@stillhaus.example' }, to: 'ida@example.com', subject: 'Danke für „alles“',
  text: `Grüße ${'x'.repeat(200)} https://stillhaus.example/orders/1?token=abc`, html: '<p>Grüße</p>', ...change,
})

const DRIVERS = { mailbox: createMailbox }

describe.each(Object.entries(DRIVERS))('Mailer: %s', (_name, make) => {
  it('writes a mail that is whole, readable and short in its lines', async () => {
    const box = make(join(folder, 'one'))
    await box.send(mail())
    const [name] = readdirSync(join(folder, 'one'))
    const raw = readFileSync(join(folder, 'one', name!), 'latin1')
    expect(raw.split('\n').every(line => line.length <= 76 || /^(Subject|From|Message-ID|Content-Type)/i.test(line) || line.startsWith(' '))).toBe(true)
    expect(raw).not.toMatch(/[^\n\r\t\x20-\x7e]/)
    const { mails, total } = await box.list(0, 10)
    expect(total).toBe(1)
    expect(mails[0]).toMatchObject({ to: 'ida@example.com', subject: 'Danke für „alles“' })
    expect(mails[0]!.text).toContain('https://stillhaus.example/orders/1?token=abc')
  })

  it('replaces a mail that is sent again, instead of doubling it (I7)', async () => {
    const box = make(join(folder, 'two'))
    await Promise.all([box.send(mail()), box.send(mail({ subject: 'Again' }))])
    expect((await box.list(0, 10)).total).toBe(1)
  })

  it('lets nobody write headers', async () => {
    const box = make(join(folder, 'three'))
    await box.send(mail({ subject: 'Hi\r\nBcc: all@example.com' }))
    const raw = readFileSync(join(folder, 'three', readdirSync(join(folder, 'three'))[0]!), 'latin1')
    expect(raw).not.toMatch(/^Bcc:/m)
  })

  it('finds only what is its own', async () => {
    const box = make(join(folder, 'one'))
    expect(await box.find('../two/order-confirmation-1')).toBeNull()
    expect(await box.find('none')).toBeNull()
    expect(await box.find('order-confirmation-1')).not.toBeNull()
  })
})
