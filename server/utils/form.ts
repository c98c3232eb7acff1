import { getRequestHeader, setResponseHeader, setResponseStatus, type H3Event } from 'h3'
import { formOriginProblem } from './origin.ts'
import { readLimitedBody } from './read-body.ts'

export interface FormRefusal {
  status: number
  code: string
  message: string
}

const MAX_BYTES = 64 * 1024

/** Reads a plain HTML form that one of our own pages has sent. */
export async function readForm(event: H3Event, origins: string[]): Promise<{ ok: true, value: URLSearchParams } | { ok: false } & FormRefusal> {
  setResponseHeader(event, 'cache-control', 'no-store')
  const refuse = (status: number, code: string, message: string) => ({ ok: false as const, status, code, message })
  const problem = formOriginProblem(event, origins)
  if (problem) return refuse(403, 'FORBIDDEN_ORIGIN', problem)
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(getRequestHeader(event, 'content-type') ?? '')) {
    return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the form as application/x-www-form-urlencoded.')
  }
  const body = await readLimitedBody(event, MAX_BYTES)
  return body === null ? refuse(413, 'PAYLOAD_TOO_LARGE', 'The form is too large.') : { ok: true, value: new URLSearchParams(body) }
}

/** Answers a form that cannot be taken. */
export function refuseForm(event: H3Event, { status, code, message }: FormRefusal): { code: string, message: string } {
  setResponseStatus(event, status)
  return { code, message }
}
