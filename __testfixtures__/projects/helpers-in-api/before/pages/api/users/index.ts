import type { NextApiRequest, NextApiResponse } from 'next'
import { names, type Name } from './names'

const template = new URL('./names.ts', import.meta.url)

export default function handler(req: NextApiRequest, res: NextApiResponse<Name[]>) {
  res.setHeader('X-From', template.pathname.split('/').pop()!)
  res.json(names())
}
