import type { NextApiRequest } from 'next'
import { notes } from 'storage'
import { responder } from '@/lib/responder'

async function one({ query, userId }: NextApiRequest) {
  return { note: await notes.get(query.id), askedBy: userId }
}

export default responder(one)
