import type { NextApiRequest, NextApiResponse } from 'next'
import { NextRequest } from 'next/server'
import { visits } from '../../lib/visits'

/** From where: of middleware, too. */
function addressOf(request: Request | NextApiRequest) {
  let address = request instanceof Request ? request.headers.get('x-real-ip') : request.headers['x-real-ip']
  if (!address) {
    address = !(request instanceof Request) ? request.headers['cf-connecting-ip'] : request.headers.get('cf-connecting-ip')
  }
  return (Array.isArray(address) ? address[0] : address) ?? 'unknown'
}

function placeOf(req: NextRequest | NextApiRequest): string | undefined {
  if (req instanceof NextRequest) {
    return req.nextUrl.searchParams.get('place') ?? undefined
  }
  return req.query.place as string | undefined
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json(await visits.of(addressOf(req), placeOf(req)))
}
