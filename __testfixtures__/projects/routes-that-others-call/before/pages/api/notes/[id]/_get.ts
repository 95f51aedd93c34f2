import type { NextApiRequest } from 'next'
import { notes } from 'storage'
import { responder } from '@/lib/responder'

export default responder(async (req: NextApiRequest) => ({ note: await notes.get(req.query.id), by: req.userId }))
