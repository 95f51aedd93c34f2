import type { NextApiRequest, NextApiResponse } from 'next'
import { rules } from '../../lib/rules'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const rule = await rules.first()
  res.redirect(rule.status, rule.destination)
}
