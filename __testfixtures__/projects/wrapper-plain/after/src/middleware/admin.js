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

    const token = authorization.split(' ')[1]
    const decoded = jwt.verify(token, SECRET)
    if (!decoded || !decoded.adminId) {
      return NextResponse.json(unauthorized('Admins only'), { status: 401 })
    }

    return handler(request, context)
  }
}
