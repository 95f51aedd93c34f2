import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'
import { boats } from './boats'

/** The sailor who asks: of pages too. */
export async function sessionOf(options: {
  req: NextApiRequest | GetServerSidePropsContext['req']
  res?: NextApiResponse | GetServerSidePropsContext['res']
  settings?: { realm: string }
}) {
  const { req, settings: { realm } = { realm: 'all' } } = options

  const sailor = await boats.sailor(req.headers.authorization, realm)
  return sailor ? { sailor, realm } : null
}

/** Whether there is room for one more. */
export const hasRoom = async (ctx: { request: NextApiRequest; boat: string }) => {
  const crew = await boats.crew(ctx.boat, ctx.request.headers['x-team'])
  return crew.length < Number(ctx.request.query.limit ?? 4)
}

/** Which boat is meant, in the harbour of the one who asks. */
export const boatOf = (given: { req: NextApiRequest; harbour?: string }) => {
  const { harbour } = given
  return [harbour ?? 'home', given.req.query.boat].join('/')
}

interface NameOptions {
  req: NextApiRequest
  res?: NextApiResponse
  formal?: boolean
}

/** What the one who asks wants to be called. */
export function nameOf({ req, formal = false }: NameOptions) {
  const name = req.headers['x-name'] ?? 'sailor'
  return formal ? `Dear ${name}` : name
}

/** Hands on what it is given. */
export async function log(options: { req: NextApiRequest; what: string }) {
  await boats.log(options)
}
