import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../../lib/books'

export const dynamic = 'force-dynamic'

async function idOf({ params }: Context): Promise<string | null> {
  const { id } = await params
  if (Array.isArray(id)) return id[0] ?? null
  return typeof id === 'string' && id !== '-' ? id : null
}

async function keysOf({ params }: Context) {
  const { id } = await params
  return { key: `book:${await idOf({ params })}`, keys: ['book', String(id)] }
}

const isDraft = async ({ params }: Context): Promise<boolean> => (await keysOf({ params })).key.startsWith('book:draft')

type Context = { params: Promise<{ id: string }> }

async function handler(_request: NextRequest, { params }: Context) {
  if (!await idOf({ params })) return NextResponse.json({ error: 'No id' }, { status: 400 })
  if (await isDraft({ params })) return NextResponse.json({ error: 'A draft' }, { status: 403 })
  const { length } = (await keysOf({ params })).keys
  const book = books.find((await keysOf({ params })).key)
  return NextResponse.json({ book, length })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
