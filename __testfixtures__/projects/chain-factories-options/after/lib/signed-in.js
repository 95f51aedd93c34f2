import { NextResponse } from 'next/server'

export default async function signedIn(request) {
  const user = request.headers.get('x-user')
  if (!user) return NextResponse.json({ message: 'sign in first' }, { status: 401 })
  const userOfRequest = { id: user }
  return userOfRequest
}
