import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'notes'
import { traced } from '../../../lib/traced'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return traced(req, res, async (req, res) => res.status(200).json({ open: await notes.open(req.query.by) }))
}
