import { NextResponse, type NextRequest } from 'next/server'
import { decode } from '../../../lib/jwt'

export const dynamic = 'force-dynamic'

type Payload = { sub: string }

async function handler(request: NextRequest) {
  try {
    const payload = (await decode(request.cookies.get('token')?.value, request.cookies.get('token')?.value?.length)) as Payload
    if (request.cookies.get('visited')?.value === 'yes') return NextResponse.json<Payload | { error: string }>({ sub: payload.sub })
    return NextResponse.json<Payload | { error: string }>(payload, { status: 201 })
  } catch (e: any) {
    return NextResponse.json<Payload | { error: string }>({ error: e.message }, { status: 400 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
