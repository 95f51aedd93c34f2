import { NextResponse } from 'next/server'
import onError from '../../../../lib/on-error'
import { allow, isAdmin, isSignedIn } from '../../../../middlewares/auth'
import { read } from '../../../../controllers/orders'
import { orders } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request, { params }) {
  try {
    const userOfRequest = await isSignedIn(request)
    if (userOfRequest instanceof Response) return userOfRequest
    return await read(request, { params }, userOfRequest)
  } catch (error) {
    return onError(error, request)
  }
}

export async function PUT(request, { params }) {
  try {
    const userOfRequest = await isSignedIn(request)
    if (userOfRequest instanceof Response) return userOfRequest
    const denied = isAdmin(userOfRequest)
    if (denied) return denied
    allow('clerk', 'boss')(userOfRequest)
    const { id } = await params
    await orders.ship(String(id))
    return new Response(null, { status: 204 })
  } catch (error) {
    return onError(error, request)
  }
}

export async function DELETE(request, { params }) {
  try {
    const userOfRequest = await isSignedIn(request)
    if (userOfRequest instanceof Response) return userOfRequest
    const denied = isAdmin(userOfRequest)
    if (denied) return denied
    const { id } = await params
    const user = await orders.remove(String(id), userOfRequest.id)
    return NextResponse.json({ by: user })
  } catch (error) {
    return onError(error, request)
  }
}
