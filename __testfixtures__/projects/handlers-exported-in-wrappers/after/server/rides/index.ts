import { NextResponse, type NextRequest } from 'next/server'
import { byMethod } from '../../lib/by-method'
import { responderRoute as responder } from '../../lib/responder'
import { rides } from '../../lib/rides'
import { readBody } from '../../lib/read-body'
import { readQuery } from '../../lib/read-query'

/** Rides from here. */
async function list(request: NextRequest) {
  const query = readQuery(request)
  return { rides: await rides.from(query.place as string) }
}

async function add(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { place } = body
  if (!place) return NextResponse.json({ message: 'From where?' }, { status: 400 })
  return NextResponse.json({ ride: await rides.add(place) }, { status: 201 })
}

export default byMethod({
  GET: Promise.resolve({ default: responder(list) }),
  POST: Promise.resolve({ default: responder(add) }),
})
