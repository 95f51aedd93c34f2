import type { NextApiRequest, NextApiResponse } from 'next'
import { readJson } from '../../lib/json'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!readJson(req, res)) return
  res.json({ note: req.body.text })
}
