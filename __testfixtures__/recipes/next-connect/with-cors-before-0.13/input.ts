import Cors from 'cors'
import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'

const cors = Cors({ origin: 'https://shop.example', methods: ['GET', 'POST'] })

const handler = nc<NextApiRequest, NextApiResponse>({
  onError: (err, req, res) => {
    res.status(500).json({ error: err.message })
  },
  onNoMatch: (req, res) => {
    res.status(405).json({ error: req.method })
  },
})

handler.use(cors)

handler.use((req, res, next) => {
  if (!req.headers['x-key']) return res.status(401).json({ error: 'no key' })
  next()
})

handler
  .get((req, res) => {
    if (req.query.fail) throw new Error('failed')
    res.status(200).json({ prices: [1, 2] })
  })
  .post((req, res) => {
    res.status(201).json(req.body)
  })

export default handler
