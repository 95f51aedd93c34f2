import { NextResponse, type NextRequest } from 'next/server'
import { changeOrder, removeOrder } from '../../../../lib/orders'
import { cors, requireAdmin, requireUser } from '../../../../lib/middlewares'
import { withHeaders } from '../../../../lib/with-headers'

type Context = { params: Promise<{ id: string }> }

export async function PUT(request: NextRequest, { params }: Context) {
  const { id } = await params
  if (typeof id !== 'string') {
    return NextResponse.json({ error: 'Which?' }, { status: 400 })
  }

  try {
    const given = requireUser(request)
    if (given instanceof Response) return given
    try {
      return await changeOrder(request, id)
    } catch (error) {
      console.error('not changed', error)
      return NextResponse.json({ error: 'Not changed' }, { status: 500 })
    }
  } catch (error) {
    console.error('orders', error)
    return NextResponse.json({ error: 'Down' }, { status: 500 })
  }
}

export async function DELETE(request: NextRequest, { params }: Context) {
  const { id } = await params
  if (typeof id !== 'string') {
    return NextResponse.json({ error: 'Which?' }, { status: 400 })
  }

  const headers = new Headers()
  try {
    const denied = cors(request, headers)
    if (denied) return denied
    const user = await requireAdmin(request)
    if (user instanceof Response) return withHeaders(user, headers)
    return Promise.resolve(removeOrder(request, { params, user })).then((response) => withHeaders(response, headers))
  } catch (error) {
    console.error('orders', error)
    return NextResponse.json({ error: 'Down' }, { status: 500, headers })
  }
}
