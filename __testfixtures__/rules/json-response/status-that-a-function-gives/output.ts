import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

async function save(title: string) {
  if (!title) return { status: 400, response: 'No title' }
  const book = await books.add(title)
  if (!book) {
    const status = 409
    return { response: 'Twice', status }
  }
  return { status: 201, response: book }
}

function refuse(status: number, error: string) {
  return NextResponse.json({ error }, { status })
}

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  if (searchParams.get('draft')) return refuse(422, 'Drafts are not kept')
  if (searchParams.get('test')) return refuse(403, 'No tests')
  const saved = await save((searchParams.get('title') ?? undefined) as string)
  if (searchParams.get('plain')) {
    const { status, response } = await save('plain')
    return NextResponse.json(response, { status })
  }
  return NextResponse.json({ response: saved.response }, { status: saved.status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
