import type { NextApiRequest, NextApiResponse } from 'next'
import apiWrapper from '../../../lib/api-wrapper'
import { tables } from '../../../lib/tables'

export default (req: NextApiRequest, res: NextApiResponse) => apiWrapper(req, res, handler, { signedIn: true })

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { method } = req

  switch (method) {
    case 'GET':
      return handleGetAll(req, res)
    case 'POST':
      return handlePost(req, res)
    default:
      res.setHeader('Allow', ['GET', 'POST'])
      res.status(405).json({ data: null, error: { message: `Method ${method} Not Allowed` } })
  }
}

const handleGetAll = async (req: NextApiRequest, res: NextApiResponse) => {
  const rows = await tables.all({ schema: req.query.schema as string | undefined })
  return res.status(200).json(rows)
}

const handlePost = async (req: NextApiRequest, res: NextApiResponse) => {
  const made = await tables.create(req.body)
  return res.status(201).json(made)
}
