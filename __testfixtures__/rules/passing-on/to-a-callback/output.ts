import { NextResponse, type NextRequest } from 'next/server'
import jwt from 'jsonwebtoken'
import db from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const SECRET = process.env.SECRET || 'a secret'

function authenticate(request: NextRequest) {
  const token = request.headers.get('authorization')?.split(' ')[1]
  if (!token) {
    return NextResponse.json({ message: 'Sign in first' }, { status: 401 })
  }

  let err: any
  let user: any
  try {
    user = jwt.verify(token, SECRET)
  } catch (cause) {
    err = cause
  }
  if (err) return NextResponse.json({ message: 'Not with this token' }, { status: 403 })
  return user
}

/** What somebody wrote. */
export function GET(request: NextRequest) {
  const user = authenticate(request)
  if (user instanceof Response) return user
  const tag = request.nextUrl.searchParams.get('tag') ?? undefined
  return NextResponse.json(db.list(user?.id, String(tag)))
}

export async function POST(request: NextRequest) {
  const user = authenticate(request)
  if (user instanceof Response) return user

  // New ones come by POST.
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text } = body
  db.add(user?.id, text)
  return NextResponse.json({ text }, { status: 201 })
}
