import type { NextApiRequest, NextApiResponse } from 'next'
import { forJobs } from '~/server/endpoints'
import { models } from '~/server/models'

export default forJobs(async (req: NextApiRequest, res: NextApiResponse) => {
  const cleaned = await models.clean()
  return res.status(200).json({ ok: true, cleaned })
})
