import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../../lib/books'

export const dynamic = 'force-dynamic'

async function show({ params }: Context) {
  const { id } = await params
  books.note(id)
  return NextResponse.json({ id })
}

type Context = { params: Promise<{ id: string }> }

async function handler(_request: NextRequest, { params }: Context) {
  try {
    return await show({ params })
  } finally {
    console.info('shown')
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
