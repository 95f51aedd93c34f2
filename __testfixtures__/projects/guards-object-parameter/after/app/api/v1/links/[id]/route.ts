import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../../lib/db'
import verifyUser from '../../../../../lib/api/verify-user'
import { readBody } from '../../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function PUT(request: NextRequest, { params }: Context) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user

  const id = Number((await params).id)
  const body = await readBody(request)
  if (body instanceof Response) return body

  const updated = await db.link.update({ where: { id, owner: user.id }, data: body })
  return NextResponse.json({ answer: updated })
}

export async function DELETE(request: NextRequest, { params }: Context) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user

  const id = Number((await params).id)
  await db.link.delete({ where: { id, owner: user.id } })
  return NextResponse.json({ answer: 'Deleted.' })
}

async function link(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user

  return NextResponse.json({ answer: 'Not allowed.' }, { status: 405 })
}

export { link as GET, link as POST, link as PATCH, link as OPTIONS }
