import type { NextRequest } from 'next/server'
import { notes } from 'storage'
import { responder } from '@/lib/responder'
import { allowed } from './allowed'

/** All notes of a user, or everybody's. */
async function handler(request: NextRequest, { userId, isAdmin }: { params?: Promise<any> } & { userId?: any; isAdmin?: any }) {
  const found = await notes.find(isAdmin ? {} : { owner: userId })
  return { notes: found, mayWrite: allowed(request, isAdmin) }
}

export default responder(handler)
