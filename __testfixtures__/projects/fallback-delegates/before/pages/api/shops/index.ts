import type { NextApiRequest, NextApiResponse } from 'next'
import { kindOf } from '@/lib/shops'
import none from '../_none'
import listShops from './_get'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { kind = 'read' } = req.query
  if (kind === 'none') return none(req, res)
  res.setHeader('x-kind', kindOf(kind as string)(req))
  return listShops(req, res)
}
