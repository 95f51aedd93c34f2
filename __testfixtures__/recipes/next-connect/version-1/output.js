import { NextResponse } from 'next/server'
import { users } from '../../../lib/users'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

function onError(err) {
  return NextResponse.json({ error: err.message }, { status: 500 })
}

export function GET() {
  try {
    return NextResponse.json({ users: users.list() })
  } catch (error) {
    return onError(error)
  }
}

export async function POST(request) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const user = users.add(body)
    return NextResponse.json({ user }, { status: 201 })
  } catch (error) {
    return onError(error)
  }
}
