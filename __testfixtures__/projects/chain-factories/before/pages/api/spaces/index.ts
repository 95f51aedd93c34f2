import type { NextApiResponse } from 'next'
import type { ApiRequest } from '../../../lib/types'
import { apiHandler } from '../../../lib/handler'

const handler = apiHandler()

handler.get(listSpaces).post(createSpace)

async function listSpaces(req: ApiRequest, res: NextApiResponse) {
  res.status(200).json({ space: req.spaceId })
}

async function createSpace(req: ApiRequest, res: NextApiResponse) {
  if (!req.body.name) throw new Error('a space has a name')
  res.status(201).json({ name: req.body.name, in: req.spaceId })
}

export default handler
