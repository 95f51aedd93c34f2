import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../../lib/notes'
import { safely } from '../../../lib/safely'

/** What is set outside is read inside: the answer is not there then. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Trace', notes.trace())
  return safely(req, res, async (req, res) => {
    res.json({ trace: res.getHeader('X-Trace') })
  })
}
