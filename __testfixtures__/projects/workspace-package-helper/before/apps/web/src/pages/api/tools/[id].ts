import type { NextApiRequest, NextApiResponse } from 'next'
import { methodNotAllowed, notFound } from '@workshop/api-kit'
import { tools } from '@workshop/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return methodNotAllowed(res, 'Look only')
  const tool = await tools.find(req.query.id as string)
  if (!tool) return notFound(res)
  res.status(200).json(tool)
}
