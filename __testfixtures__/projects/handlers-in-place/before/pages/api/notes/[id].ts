import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '../../../lib/by-method'
import { notes } from '../../../lib/notes'

const read = async (req: NextApiRequest, res: NextApiResponse) => {
  const note = await notes.find(req.query.id)
  if (!note) return res.status(404).json({ error: 'No such note' })
  res.json(note)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const who = req.headers['x-user'] ?? 'nobody'
  res.setHeader('X-For', who)

  await byMethod(req, res, {
    GET: read,
    PUT: async (req, res) => {
      await notes.change(req.query.id, req.body, who)
      res.status(200).json({ changed: req.query.id })
    },
    DELETE: async (_, res) => {
      await notes.remove(who)
      res.status(204).end()
    },
  })
}
