import type { NextRequest } from 'next/server'
import { notes } from 'storage'
import { readQuery } from '../../../../lib/read-query'

/** Throws where a note is somebody else's. */
export default async function guard(request: NextRequest, { params }: { params: Promise<any> }, isAdmin: any, userId: any) {
  const query = readQuery(request, await params)
  const note = await notes.get(query.id)
  if (!isAdmin && note?.owner !== userId) throw new Error('Not yours.')
}
