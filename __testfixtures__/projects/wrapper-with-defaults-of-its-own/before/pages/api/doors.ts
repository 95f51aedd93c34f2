import type { NextApiRequest, NextApiResponse } from 'next'
import { doors } from 'house'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  return res.json(await doors.open())
}
