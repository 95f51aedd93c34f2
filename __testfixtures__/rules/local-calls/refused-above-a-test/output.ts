import { NextResponse, type NextRequest } from 'next/server'
import { signatureOf } from 'signatures'
import { events } from 'event-log'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  try {
    // Only who knows the secret may tell us.
    const result = await isSigned(request)
    if (result instanceof Response) return result
    if (!result) {
      return NextResponse.json({ error: 'Not signed' }, { status: 401 })
    }

    const read = await kindOf(request)
    if (read instanceof Response) return read
    let kind = read
    if (kind === 'old') kind = 'new'
    const id = await idOf(request)
    if (id instanceof Response) return id
    await events.add({ kind, id, at: Date.now() })
    return new Response(null, { status: 202 })
  } catch {
    return NextResponse.json({ error: 'Lost' }, { status: 500 })
  }
}

async function isSigned(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return (request.headers.get('x-signature') ?? undefined) === signatureOf(JSON.stringify(body))
}

const kindOf = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return body.kind
}

const idOf = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return body.id as string
}
