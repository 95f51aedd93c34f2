import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'
import { safely } from '../../lib/safely'

const handler = (req: NextApiRequest, res: NextApiResponse) => safely(req, res, () => res.json({ up: notes.up() }))

export default handler
