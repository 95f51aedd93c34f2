import { NextResponse } from 'next/server'
import onError from '../../../lib/on-error'
import { isSignedIn } from '../../../middlewares/auth'
import connectFirst from '../../../middlewares/connect'
import { validate } from '../../../middlewares/validate'
import { list } from '../../../controllers/orders'
import { orders } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const validatePost = validate({ item: 'string' })

export async function GET(request) {
  try {
    await connectFirst()
    const user = await isSignedIn(request)
    if (user instanceof Response) return user
    return await list(user)
  } catch (error) {
    return onError(error, request)
  }
}

export async function POST(request) {
  try {
    await connectFirst()
    const user = await isSignedIn(request)
    if (user instanceof Response) return user
    const denied = await validatePost(request)
    if (denied) return denied
    const body = await readBody(request)
    if (body instanceof Response) return body

    const order = await orders.add(user.id, body.item)
    return NextResponse.json(order, { status: 201 })
  } catch (error) {
    return onError(error, request)
  }
}
