import type { NextRequest } from 'next/server'
import { responderRoute as responder } from '../../lib/responder'
import { rides } from '../../lib/rides'
import { readQuery } from '../../lib/read-query'

export async function end(request: NextRequest, { params }: { params: Promise<any> }) {
  const query = readQuery(request, await params)
  const ride = await rides.end(query.id as string)
  if (!ride) throw new Error('No such ride')
  return ride
}

export default responder(end)
