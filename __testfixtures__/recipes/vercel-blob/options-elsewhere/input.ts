import { handleUpload } from '@vercel/blob/client'
import type { NextApiRequest, NextApiResponse } from 'next'
import { callbacks } from '../../lib/uploads'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const options = { body: req.body, request: req, ...callbacks }
  res.json(await handleUpload(options))
}
