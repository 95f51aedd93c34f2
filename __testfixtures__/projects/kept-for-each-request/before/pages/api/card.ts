import type { NextApiRequest, NextApiResponse } from 'next'
import { memberOf } from '../../lib/member'
import { waited } from '../../lib/with-member'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const member = await memberOf(req)
  const again = await memberOf(req)
  res.status(200).json({ name: member?.name ?? null, same: member === again, waited: waited(req) ?? null })
}
