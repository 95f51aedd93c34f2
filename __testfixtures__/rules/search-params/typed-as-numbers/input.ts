import type { NextApiRequest, NextApiResponse } from 'next'
import { find, search } from '../../lib/metrics'

interface Paged {
  size: number
}

interface MetricsQuery extends Paged {
  type: string
  limit?: number
}

interface QueryRequest<Query> extends NextApiRequest {
  query: Query & { [key: string]: string | string[] }
}

const take = (limit: number | undefined, size: number) => [limit, size]

export default async function handler(req: QueryRequest<MetricsQuery>, res: NextApiResponse) {
  const { type, limit, size } = req.query
  if (type === 'all') return res.json(await search(take(req.query.limit, req.query.size)))
  res.json(await find(type, take(limit, size)))
}
