import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../../lib/store'
import { withUser } from '../../../lib/with-user'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return list(req, res)
    case 'POST':
      await create(req, res)
      break
    default:
      res.status(405).json({ error: 'Method not allowed' })
  }
}

/** All boats of somebody. */
const list = withUser({}, async (_req, res, user) => {
  res.json(await boats.of(user.id))
})

export const create = withUser({ admin: true }, async (req, res, { id }) => {
  const { name } = req.body
  return res.status(201).json(await boats.create({ name, by: id }))
})
