import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const sort = req.query.sort && req.query.sort.toString().toLowerCase()
  const page = req.query.page !== undefined ? Number(req.query.page.toString()) : 1
  res.status(200).json({ sort, page })
}
