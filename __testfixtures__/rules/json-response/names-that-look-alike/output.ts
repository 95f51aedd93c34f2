import { NextResponse, type NextRequest } from 'next/server'
import { request } from '../../../lib/graphql'

export const dynamic = 'force-dynamic'

interface Response {
  me: string
  seen: number[]
}

async function handler(req: NextRequest) {
  const data: Response = await request('{ me }', { user: req.headers.get('x-user') ?? undefined })
  const seen: number[] = await Promise.all(
    [1, 2].map(async (n) => {
      const res = await request('{ seen }', { n })
      return res.ok ? res.status : res.json()
    }),
  )
  if (seen.length === 0) return NextResponse.json<Response | null>(null)
  return NextResponse.json<Response | null>({ ...data, seen })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
