import type { NextApiRequest, NextApiResponse } from 'next'
import { documentOf } from '../../../../lib/documents'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const document = await documentOf(req, res)
  if (!document) return
  res.status(200).json({ title: document.title })
}
