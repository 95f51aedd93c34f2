import type { NextRequest } from 'next/server'
import { notes } from 'storage'
import { responder } from '@/lib/responder'
import { readQuery } from '@/lib/read-query'

async function remove(request: NextRequest, { params, isAdmin, userId }: { params: Promise<any> } & { isAdmin?: any; userId?: any }) {
  await removeFrom(request, { params }, isAdmin, userId, 'notes')
  const query = readQuery(request, await params)
  return { removed: query.id }
}

async function removeFrom(request: NextRequest, { params }: { params: Promise<any> }, isAdmin: any, userId: any, place: string) {
  if (!isAdmin && place !== 'notes') throw new Error('Not yours.')
  const query = readQuery(request, await params)
  await notes.remove({ id: query.id, by: userId })
}

export default responder(remove)
