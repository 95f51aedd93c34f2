import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'storage'
import { responder } from '../../../lib/responder'
import { checkText } from './_check-text'

export default responder(async (req: NextApiRequest, res: NextApiResponse) => {
  checkText(req)
  res.status(201).json({ note: await notes.create({ text: req.body.text, owner: req.userId }) })
})
