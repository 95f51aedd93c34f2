import type { NextApiRequest, NextApiResponse } from 'next'
import { defaultHandler } from './api/default-handler'
import { connections } from './connections'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  await defaultHandler(req, res, {
    GET: listReports,
    POST: addReport,
  })
}

const addReport = async (req: NextApiRequest, res: NextApiResponse) => {
  const { title, year } = req.body

  res.status(201).json({ data: await connections.report({ title, year }) })
}

const listReports = async (req: NextApiRequest, res: NextApiResponse) => {
  res.json({ data: await connections.reports() })
}

export default handler
