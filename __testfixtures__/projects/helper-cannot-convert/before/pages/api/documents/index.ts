import type { NextApiRequest, NextApiResponse } from 'next'
import { documents } from '../../../lib/documents'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json(await documents.all())
}
