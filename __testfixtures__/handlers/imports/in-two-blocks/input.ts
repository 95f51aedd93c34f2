import dates from 'dates'
import zones from 'dates/zones'

dates.extend(zones)
import type { NextApiRequest, NextApiResponse } from 'next'
import { find } from 'notes'

async function removeNote(req: NextApiRequest, res: NextApiResponse) {
  const note = await find(req.query.id as string)
  if (!note) return res.status(404).end()
  res.json({ note, at: dates.now() })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') return removeNote(req, res)
  res.status(405).end()
}
