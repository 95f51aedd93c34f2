import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../../lib/books'

export const dynamic = 'force-dynamic'

async function idOf({ params }: Context) {
  const { id } = await params
  if (id === '0') throw new Error('No such id')
  return id
}

async function answer({ params }: Context) {
  const id = await idOf({ params })
  const pages = ['a', 'b'].map(async (page) => `${page}${await idOf({ params })}`)
  return NextResponse.json({ id, pages: pages.length })
}

type Context = { params: Promise<{ id: string }> }

async function handler(_request: NextRequest, { params }: Context) {
  try {
    books.open()
    return await answer({ params })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 })
  }
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
