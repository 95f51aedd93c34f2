import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { boats } from './boats'
import { readQuery } from './read-query'

/** The sailor who asks: of pages too. */
/** @deprecated next-reroute: use sessionOfRoute */
export async function sessionOf(options: {
  req: NextApiRequest | GetServerSidePropsContext['req']
  res?: NextApiResponse | GetServerSidePropsContext['res']
  settings?: { realm: string }
}) {
  const { req, settings: { realm } = { realm: 'all' } } = options

  const sailor = await boats.sailor(req.headers.authorization, realm)
  return sailor ? { sailor, realm } : null
}

/** The sailor who asks: of pages too. */
export async function sessionOfRoute({ request, settings: { realm } = { realm: 'all' } }: {
  request: NextRequest
  settings?: { realm: string }
}) {
  const sailor = await boats.sailor(request.headers.get('authorization') ?? undefined, realm)
  return sailor ? { sailor, realm } : null
}

/** Whether there is room for one more. */
export const hasRoom = async ({ boat, request }: { request: NextRequest; boat: string }) => {
  const crew = await boats.crew(boat, request.headers.get('x-team') ?? undefined)
  const query = readQuery(request)
  return crew.length < Number(query.limit ?? 4)
}

/** Which boat is meant, in the harbour of the one who asks. */
export const boatOf = ({ harbour, request }: { request: NextRequest; harbour?: string }) => {
  const query = readQuery(request)
  return [harbour ?? 'home', query.boat].join('/')
}

interface NameOptions {
  req: NextApiRequest
  res?: NextApiResponse
  formal?: boolean
}

/** What the one who asks wants to be called. */
export function nameOf({ request, formal = false }: Omit<NameOptions, 'req' | 'res'> & { request: NextRequest }) {
  const name = request.headers.get('x-name') ?? 'sailor'
  return formal ? `Dear ${name}` : name
}

/** Hands on what it is given. */
export async function log(options: { req: NextApiRequest; what: string }) {
  await boats.log(options)
}
