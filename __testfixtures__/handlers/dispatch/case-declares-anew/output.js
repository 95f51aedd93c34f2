import { NextResponse } from 'next/server'
import { members } from '../../../lib/members'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const member = await members.current()
  if (!member) return new Response(null, { status: 401 })
  {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const member = await members.create(body) // the new one
    await members.log(member.id)

    return NextResponse.json({ id: member.id }, { status: 201 })
  }
}
