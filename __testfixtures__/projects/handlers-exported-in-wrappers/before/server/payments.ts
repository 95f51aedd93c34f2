import type { NextApiRequest, NextApiResponse } from 'next'
import { rides } from '../lib/rides'

export const config = {
  api: { bodyParser: false },
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  await rides.paid(Buffer.concat(chunks).toString(), req.headers['x-signature'])
  res.status(200).json({ received: true })
}
