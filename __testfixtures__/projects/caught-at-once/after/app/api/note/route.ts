import { NextResponse, type NextRequest } from 'next/server'
import { shop } from 'shop'
import { readBody } from '../../../lib/read-body'
import { withHeaders } from '../../../lib/with-headers'

async function note(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text } = body
  if (!text) throw new Error('no text')
  return NextResponse.json({ text, shop: shop.name() })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  headers.set('X-Notes', 'kept')
  try {
    return withHeaders(await note(request), headers)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 422, headers })
  }
}
