import { NextResponse, type NextRequest } from 'next/server'
import jwt from 'jsonwebtoken'
import { store } from '../../../lib/store'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const name = String(request.nextUrl.searchParams.get('name') ?? undefined)
  const headers = new Headers()
  // answers when the store has read it
  return new Promise<Response>((resolve) => {
    store.read(name, (error: Error | null, data: string) => {
      if (error) {
        // it may not be there yet
        return resolve(NextResponse.json({ error: error.message }, { status: 404 }))
      }
      headers.set('X-Name', name)
      resolve(NextResponse.json({ data }, { headers }))
    })
  })
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return new Promise<Response>((resolve) => {
    jwt.verify(body.token, 'secret', async (error: Error | null, decoded: unknown) => {
      if (error) return resolve(new Response(null, { status: 401 }))
      await store.write(decoded)
      resolve(NextResponse.json({ ok: true }, { status: 201 }))
      await store.note('written')
    })
  })
}

async function handler() {
  try {
    return await new Promise<Response>((resolve) => {
      store.all((list: string[]) => resolve(NextResponse.json(list)))
    })
  } catch (error) {
    return NextResponse.json({ error: 'failed' }, { status: 500 })
  }
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
