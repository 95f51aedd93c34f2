import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'storage'
import { responder } from '@/lib/responder'

export default responder(async (req: NextApiRequest, res: NextApiResponse) => {
  if (!req.body.text) throw new Error('A note has a text.')
  const note = await notes.create({ text: req.body.text, owner: req.userId })
  res.status(201).json({ note })
})
