import type { NextApiRequest, NextApiResponse } from 'next'
import { allowOrigin } from '../../lib/headers'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const answer = await allowOrigin(res, 'https://shop.example')
  answer.status(200).json({ held: true })
}
