import { NextResponse, type NextRequest } from 'next/server'
import { noStore, setSessionCookie } from '../../../lib/headers'
import { users } from '../../../lib/users'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const headers = new Headers()
  noStore(headers)
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name, password, remember } = body
  const user = await users.signIn(name, password)
  if (!user) return NextResponse.json({ error: 'Wrong name or password' }, { status: 401, headers })

  setSessionCookie(headers, user.token, remember)
  return NextResponse.json({ name: user.name }, { headers })
}
