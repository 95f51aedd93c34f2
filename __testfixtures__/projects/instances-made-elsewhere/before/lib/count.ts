import type { NextApiRequest, NextApiResponse } from 'next'
import { Limits } from './limits'

export async function counted(req: NextApiRequest, res: NextApiResponse) {
  const all = Limits.getInstance()
  const verdict = await all.count(all.keyOf(req), 3)
  if (verdict?.isOver()) {
    verdict.refuse(res, 'this')
    return false
  }
  return true
}
