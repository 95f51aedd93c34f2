import type { NextApiRequest, NextApiResponse } from 'next'
import { answerError, forEveryone } from '~/server/endpoints'
import { models } from '~/server/models'

export default forEveryone(async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const items = await models.search({ query: req.query.query as string | undefined, limit: Number(req.query.limit ?? 20) })
    res.status(200).json({ items })
  } catch (e) {
    answerError(res, e)
  }
})
