import { NextResponse, type NextRequest } from 'next/server'
import { GET, POST } from '../../../lib/client'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handleGet() {
  return NextResponse.json({ items: await GET('/items') })
}

async function handlePost(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ item: await POST('/items', body) }, { status: 201 })
}

export { handleGet as GET, handlePost as POST }
