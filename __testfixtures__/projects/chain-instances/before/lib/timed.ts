import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'

export const timed = () =>
  nc<NextApiRequest, NextApiResponse>({
    onError: (err, req, res) => {
      res.status(500).json({ late: err.message })
    },
  }).use((req, res, next) => {
    if (req.headers['x-late']) throw new Error('too late')
    next()
  })
