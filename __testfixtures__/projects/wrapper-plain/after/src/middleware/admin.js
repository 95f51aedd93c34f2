import { NextResponse } from 'next/server'
import jwt from 'jsonwebtoken'
import { unauthorized } from '@/helpers/answers'
import { SECRET } from '@/constants'

export default function admin(handler) {
  return async (request, context) => {
    const authorization = request.headers.get('authorization')

    if (!authorization) {
      return NextResponse.json(unauthorized(), { status: 401 })
    }

    const claims = jwt.verify(authorization.slice('Bearer '.length), SECRET)
    if (!claims || !claims.adminId) {
      return NextResponse.json(unauthorized('Staff only'), { status: 401 })
    }

    return handler(request, context)
  }
}
