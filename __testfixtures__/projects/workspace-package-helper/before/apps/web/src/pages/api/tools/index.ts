import type { NextApiRequest, NextApiResponse } from 'next'
import { methodNotAllowed, withTeam } from '@workshop/api-kit'
import { tools } from '@workshop/db'

export default withTeam(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'GET') return res.json(await tools.all())
  if (req.method === 'POST') return res.status(201).json(await tools.add(req.body))
  return methodNotAllowed(res)
})
