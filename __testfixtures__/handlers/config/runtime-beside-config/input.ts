import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

export const runtime = 'nodejs'
export const config = { maxDuration: 30 }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await notes.all())
}
