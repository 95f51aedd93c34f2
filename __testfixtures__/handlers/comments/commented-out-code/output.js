import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'
// import { auth } from '../../lib/auth'

export async function POST(request) {
  // const user = await auth.user(req)
  // if (!user) return res.status(401).end()

  const body = await readBody(request)
  if (body instanceof Response) return body

  const order = await db.order.create(body)
  // await mail.confirm(order)
  return NextResponse.json(order, { status: 201 })
}
