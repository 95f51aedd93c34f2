import type { NextApiRequest, NextApiResponse } from 'next'
import { count } from '../../lib/db'
import { HEADERS, REQUEST_ID_HEADER, requestId } from '../../lib/tracing'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = requestId(await count())
  res.setHeader(REQUEST_ID_HEADER, id)
  res.setHeader(HEADERS.limit, 10)
  if (req.method !== 'GET') return res.status(405).end()
  res.setHeader(HEADERS.type, 'text/csv')
  res.status(200).send('a,b')
}
