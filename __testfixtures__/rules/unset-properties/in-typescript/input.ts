import type { NextApiRequest, NextApiResponse } from 'next'
import { load } from 'shop'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  const tenant = (req as any).tenant ?? 'main'
  res.json(await load(tenant, req.query.id))
}
