import type { NextApiRequest, NextApiResponse } from 'next'
import { clientOf, ok } from '@/lib'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  return ok(res, { client: clientOf(req) })
}
