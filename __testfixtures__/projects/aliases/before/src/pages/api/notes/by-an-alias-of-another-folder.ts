import type { NextApiRequest, NextApiResponse } from 'next'
import { site } from '~config/site'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  res.status(201).json({ site: site.name, ...req.body })
}
