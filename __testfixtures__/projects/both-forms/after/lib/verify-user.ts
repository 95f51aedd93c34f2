import type { NextRequest } from 'next/server'
import { users } from '@/lib/db'
import {
  notFound,
  unauthorized,
} from '@/lib/responses'

export default async function (request: NextRequest) {
  const token = request.headers.get('authorization')
  if (!token) {
    return unauthorized()
  }
  const user = await users.byToken(token)
  if (!user) {
    return notFound('Nobody')
  }
  return user as { id: string }
}
