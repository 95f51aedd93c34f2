import type { NextApiRequest, NextApiResponse } from 'next'
import { documentOf } from '../../../../lib/documents'
import { streamDocument } from '../../../../lib/stream'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const document = await documentOf(req, res)
  if (!document) return
  if (req.query.preview) return res.status(200).json({ title: document.title })
  await streamDocument(req, res, document.id)
}
