import type { NextApiRequest, NextApiResponse } from 'next'
import { audit } from 'audit'
import { Csrf } from '@/lib/csrf'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await audit(req)
  await Csrf.issue(req, res)
}
