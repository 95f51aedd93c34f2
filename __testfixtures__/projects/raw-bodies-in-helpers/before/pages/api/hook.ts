import type { NextApiRequest, NextApiResponse } from 'next'
import { readRawBody } from '../../lib/raw-body'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const bytes = await readRawBody(req)
  res.status(200).json({ base64: bytes.toString('base64') })
}
