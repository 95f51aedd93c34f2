import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../../lib/notes'
import { Refused, safely } from '../../../lib/safely'

/** All notes, and new ones. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const started = notes.now()

  return safely(req, res, async (req, res, log) => {
    if (req.method === 'GET') {
      const { tag } = req.query
      return res.status(200).json(await notes.list({ tag, started }))
    }

    if (req.method === 'POST') {
      if (!req.body.text) throw new Refused('A note has a text')
      log.say('new')
      const note = await notes.add(req.body.text)
      return res.status(201).json({ note, lines: log.lines })
    }

    res.setHeader('Allow', 'GET, POST')
    return res.status(405).end()
  })
}
