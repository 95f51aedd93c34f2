import type { NextApiRequest } from 'next'
import { notes } from 'storage'
import { responder } from '@/lib/responder'

/** Made for signed-in users, and reached without. */
export default responder(async (req: NextApiRequest) => ({ notes: await notes.find({ owner: req.userId }), of: req.userId ?? 'nobody' }))
