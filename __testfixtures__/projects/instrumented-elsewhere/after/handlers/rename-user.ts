import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from '../lib/read-body'

async function renameUser(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) return NextResponse.json({ error: 'A user has a name' }, { status: 400 })
  return NextResponse.json({ name: body.name })
}

// With all that goes wrong in it.
export default renameUser
