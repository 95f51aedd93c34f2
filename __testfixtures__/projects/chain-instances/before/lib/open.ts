import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'

interface Visited extends NextApiRequest {
  visitor?: string
}

export default nc<Visited, NextApiResponse>({
  onError: (err, req, res) => {
    return res.status(500).json({ error: err.message })
  },
  onNoMatch: (req, res) => {
    return res.status(405).json({ message: `Method ${req.method} is not allowed` })
  },
}).use(async (req, res, next) => {
  const { visitor } = req.cookies
  if (visitor === 'nobody') throw new Error('nobody visits')
  req.visitor = visitor
  next()
})
