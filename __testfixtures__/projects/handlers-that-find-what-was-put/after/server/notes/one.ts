import type { NextRequest } from 'next/server'
import { notes } from 'storage'
import { responder } from '@/lib/responder'
import { readQuery } from '@/lib/read-query'

async function one(request: NextRequest, { params, userId }: { params: Promise<any> } & { userId?: any }) {
  const query = readQuery(request, await params)
  return { note: await notes.get(query.id), askedBy: userId }
}

export default responder(one)
