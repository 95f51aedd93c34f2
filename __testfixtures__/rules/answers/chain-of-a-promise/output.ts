import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return db.list((request.nextUrl.searchParams.get('tag') ?? undefined) as string).then((rows: unknown[]) => rows.filter(Boolean)).then((rows: unknown[]) => NextResponse.json(rows)).catch((error: Error) => {
    console.error(error)
    return NextResponse.json({ error: error.message }, { status: 500 })
  })
}

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return db
    .create(body)
    .then(() => {
      return new Response(null, { status: 201 })
    })
    .catch(() => new Response(null, { status: 400 }))
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
