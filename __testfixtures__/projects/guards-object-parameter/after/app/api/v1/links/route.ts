import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import verifyUser from '../../../../lib/api/verify-user'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user

  {
    const links = await db.link.findMany({ where: { owner: user.id, tag: (request.nextUrl.searchParams.get('tag') ?? undefined) as string | undefined } })
    return NextResponse.json({ answer: links })
  }
}

export async function POST(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user

  if (user.username === 'demo')
    return NextResponse.json(
      {
        answer: 'Links of the demo stay as they are.',
      },
      { status: 400 },
    )

  const body = await readBody(request)
  if (body instanceof Response) return body

  const link = await db.link.create({ data: { ...body, owner: user.id } })
  return NextResponse.json({ answer: link }, { status: 201 })
}

async function links(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user

  return NextResponse.json({ answer: 'Not allowed.' }, { status: 405 })
}

export { links as PUT, links as PATCH, links as DELETE, links as OPTIONS }
