import type { NextApiRequest, NextApiResponse } from 'next'
import { votes } from 'database'
import { withCsrf } from '@/lib/csrf'
import { access } from '@/lib/voters'

export default withCsrf(async (req: NextApiRequest, res: NextApiResponse) => {
  const voter = await access.require(req, res)
  if (!voter) return
  if (req.method === 'POST') return res.status(201).json(await votes.add(voter.id, req.body.vote))
  if (req.method === 'GET') return res.status(200).json(await votes.of(voter.id))
  return res.status(405).end()
})
