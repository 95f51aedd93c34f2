import { NextResponse, type NextRequest } from 'next/server'
import { members } from '../../../lib/members'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  await members.current()
  {
    const body = await readBody(request)
    if (body instanceof Response) return body

    // What was sent, not who sent it.
    const { member } = body
    return NextResponse.json({ member }, { status: 201 })
  }
}

export async function PUT() {
  await members.current()
  const list = await members.all()
  {
    const member = list[0]
    return NextResponse.json({ first: member })
  }
}

export async function DELETE() {
  const member = await members.current()
  await members.remove(member.id)
  return new Response(null, { status: 204 })
}
