import { NextResponse, type NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const authorization = request.headers.get('authorization')
  if (!authorization) return new Response('401 Unauthorized', { status: 401 })

  if (request.headers.get('accept') === 'text/csv') return new Response('id,text', { headers: { 'Content-Type': 'text/csv' } })
  const all = await notes.all()
  return NextResponse.json(all === undefined ? {} : all)
}

export async function POST(request: NextRequest) {
  const authorization = request.headers.get('authorization')
  if (!authorization) return new Response('401 Unauthorized', { status: 401 })

  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    await notes.add(body.text)
  } catch (error: any) {
    return new Response(error.message ?? '400 Bad Request', { status: 400 })
  }
  return new Response(null, { status: 303, headers: { Location: '/notes' } })
}

export async function DELETE(request: NextRequest) {
  const authorization = request.headers.get('authorization')
  if (!authorization) return new Response('401 Unauthorized', { status: 401 })

  await notes.clear()
  return NextResponse.json({})
}
