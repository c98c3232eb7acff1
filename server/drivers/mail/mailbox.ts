import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import PostalMime from 'postal-mime'
import { writeAside } from '../write-aside.ts'
import { toMessage } from './message.ts'
import type { Mailbox, Mailer, StoredMail } from './types.ts'

const FILE = /^([a-z0-9-]{1,120})\.eml$/

/** The dev mailbox: each mail is a file (RFC 5322, quoted-printable). */
export function createMailbox(folder: string): Mailer & Mailbox {
  // Composes the message and hands back its bytes instead of sending them.
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })

  async function read(id: string): Promise<StoredMail | null> {
    const bytes = await readFile(join(folder, `${id}.eml`)).catch(() => null)
    if (!bytes) return null
    const mail = await PostalMime.parse(bytes)
    return {
      id,
      to: (mail.to ?? []).map(address => address.address ?? '').join(', '),
      subject: mail.subject ?? '',
      date: mail.date ? new Date(mail.date) : new Date(0),
      text: mail.text ?? '',
      html: mail.html ?? null,
    }
  }

  return {
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const id = fileId(mail.id)
      const composed = await composer.sendMail(toMessage(mail, id))
      await writeAside(join(folder, `${id}.eml`), composed.message as Buffer, { mode: 0o600 })
    },
    async list(offset, limit) {
      const names = (await readdir(folder).catch(() => [])).filter(name => FILE.test(name))
      const dated = await Promise.all(names.map(async name => ({
        id: FILE.exec(name)![1]!,
        time: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
      })))
      dated.sort((a, b) => b.time - a.time || b.id.localeCompare(a.id))
      const mails = await Promise.all(dated.slice(offset, offset + limit).map(entry => read(entry.id)))
      return { mails: mails.filter(mail => mail !== null), total: dated.length }
    },
    async find(id) {
      return FILE.test(`${id}.eml`) ? read(id) : null
    },
  }
}

/** A file name that says what the mail is and stays the same when it is sent again. */
function fileId(id: string): string {
  const words = id.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return words.length <= 100 ? words : createHash('sha256').update(id).digest('hex')
}
