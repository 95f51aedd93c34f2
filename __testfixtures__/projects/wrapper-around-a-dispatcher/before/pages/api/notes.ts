import type { NextApiResponse } from 'next'
import { withUser, type UserRequest } from '../../lib/with-user'

async function handler(req: UserRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return list(req, res)
    case 'POST':
      return create(req, res)
    default:
      return res.status(405).end()
  }
}

async function list(req: UserRequest, res: NextApiResponse) {
  res.json({ notesOf: req.user })
}

async function create(req: UserRequest, res: NextApiResponse) {
  res.status(201).json(req.body)
}

export default withUser(handler)
