import type { NextApiRequest, NextApiResponse } from 'next'
import { forEveryone } from '~/server/endpoints'
import { models } from '~/server/models'

export default forEveryone(
  async function handler(req: NextApiRequest, res: NextApiResponse) {
    const id = Number(req.query.id)
    if (Number.isNaN(id)) return res.status(400).json({ error: 'The id must be a number' })
    const model = await models.find(id)
    if (!model) return res.status(404).json({ error: `There is no model ${id}` })
    res.status(200).json(model)
  },
  ['GET', 'HEAD'],
  { maxAge: 3600 }
)
