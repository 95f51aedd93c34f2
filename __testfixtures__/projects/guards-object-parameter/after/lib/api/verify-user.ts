import { NextResponse, type NextRequest } from 'next/server'
import verifyToken from './verify-token'
import { db } from '../db'

export type User = { id: number; username: string; locked: boolean }

export default async function verifyUser(request: NextRequest) {
  const token = await verifyToken(request)

  if (typeof token === 'string') {
    return NextResponse.json({ answer: token }, { status: 401 })
  }

  const user = await db.user.findUnique({ where: { id: token.id } })

  if (!user) {
    return NextResponse.json({ answer: 'Nobody has this token.' }, { status: 404 })
  }

  if (user.locked) {
    return NextResponse.json(
      {
        answer: 'Your account is locked.',
      },
      { status: 403 },
    )
  }

  return user
}
