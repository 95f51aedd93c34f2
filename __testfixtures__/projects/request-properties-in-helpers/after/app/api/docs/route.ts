import { NextResponse } from 'next/server'
import { audit, signedIn } from '../../../lib/auth'
import { docs } from '../../../lib/store'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const POST = signedIn(async (request, { person }) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const doc = await docs.create({ owner: person.id, text: body.text })
  audit(request, person, 'created')
  return NextResponse.json(doc, { status: 201 })
})

const handler = signedIn(async (request, { person }) => {
  audit(request, person)
  return NextResponse.json(await docs.of(person.id))
})

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
