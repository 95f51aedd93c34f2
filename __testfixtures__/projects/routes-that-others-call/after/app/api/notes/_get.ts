import type { NextRequest } from 'next/server'
import { notes } from 'storage'
import { responder } from '../../../lib/responder'

/** All notes of a user. */
async function handler(_request: NextRequest, { userId }: { params?: Promise<any> } & { userId?: any }) {
  return { notes: await notes.find({ owner: userId }), of: userId ?? 'nobody' }
}

export default responder(handler)
