import { NextResponse, type NextRequest } from 'next/server'
import { books } from 'books'

/** Writes down that a handler is done. */
export function withNotes(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const response = await handler(request, context)
    await books.note('done')
    return response
  }
}

export async function isMember(request: NextRequest) {
  if (await books.member(request.headers.get('x-member') ?? undefined)) return
  return NextResponse.json({ error: 'members only' }, { status: 401 })
}

export async function fail(error: unknown) {
  await books.note('failed')
  return NextResponse.json({ error: (error as Error).message }, { status: 500 })
}
