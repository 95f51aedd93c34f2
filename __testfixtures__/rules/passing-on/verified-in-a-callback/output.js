import { NextResponse } from 'next/server'
import jwt from 'jsonwebtoken'
import db from '../../../lib/db'

export const dynamic = 'force-dynamic'

const isAuth = async (request) => {
  const authorization = request.headers.get('authorization')
  if (authorization) {
    // Bearer xxx => xxx
    const token = authorization.slice(7, authorization.length)
    let decode
    try {
      decode = jwt.verify(token, 'a secret')
    } catch {
      return NextResponse.json({ message: 'Token is not valid' }, { status: 401 })
    }
    return decode
  } else {
    return NextResponse.json({ message: 'Token is not supplied' }, { status: 401 })
  }
}

const isEditor = (request) => {
  let err
  let pass
  try {
    pass = jwt.verify(request.headers.get('x-pass') ?? undefined, 'a secret')
  } catch (cause) {
    err = cause
  }
  if (err || !pass.edits) return NextResponse.json({ message: err ? err.message : 'reads only' }, { status: 403 })
}

export async function GET(request) {
  const userOfRequest = await isAuth(request)
  if (userOfRequest instanceof Response) return userOfRequest
  const user = await db.users.find(userOfRequest.id)
  return NextResponse.json({ user })
}

export async function DELETE(request) {
  const userOfRequest = await isAuth(request)
  if (userOfRequest instanceof Response) return userOfRequest
  const denied = isEditor(request)
  if (denied) return denied
  await db.users.remove(userOfRequest.id)
  return new Response(null, { status: 204 })
}
