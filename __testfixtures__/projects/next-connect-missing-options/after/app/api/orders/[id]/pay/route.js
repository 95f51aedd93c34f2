import { NextResponse } from 'next/server'
import { markPaid } from 'store'
import { readBody } from '../../../../../lib/read-body'

export async function PUT(request, { params }) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  const order = await markPaid(id, body)
  if (order) return NextResponse.json({ message: 'order paid', order })
  else return NextResponse.json({ message: 'order not found' }, { status: 404 })
}
