import { notes } from 'storage'
import { responder } from '@/lib/responder'

/** Made for signed-in users, and reached without. */
export default responder(async (_request, { userId }: any) => ({ notes: await notes.find({ owner: userId }), of: userId ?? 'nobody' }))
