import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { getSealed, setSealed } from './sealed'
import { vault } from './vault'

type Both = { req: NextApiRequest; res: NextApiResponse }

/** The token of a session, made where there is none. */
export async function tokenOf(id: string, request: NextRequest, headers: Headers, options: { fresh?: boolean } = {}) {
  const kept = options.fresh ? null : getSealed(request, 'token')
  if (kept) return kept
  const token = await vault.token(id)
  setSealed(headers, { name: 'token', value: token, maxAge: 600 })
  return token
}

/** What hands on an object whose type is another file's. */
export function forget(headers: Headers) {
  setSealed(headers, { name: 'token', value: '' })
}

interface Visit {
  req: NextApiRequest
  res: NextApiResponse
  at?: number
}

const describe = (visit: Visit) => `${visit.req.url} at ${visit.at ?? 'any time'}`

/** Hands on more than a request and a response. */
export async function note(visit: Visit) {
  visit.res.setHeader('X-Noted', '1')
  await vault.note(describe(visit))
}

/** Whoever this is handed to may keep it. */
export async function keep(ctx: Both) {
  await vault.keep(ctx)
  return ctx.req.headers.host
}

const marks = (ctx: Both & { seen?: boolean }) => {
  ctx.seen = true
  return ctx.req.url
}

/** What is called changes the object, which is looked at again. */
export async function mark(ctx: Both & { seen?: boolean }) {
  const url = marks(ctx)
  return ctx.seen ? vault.mark(url) : null
}
