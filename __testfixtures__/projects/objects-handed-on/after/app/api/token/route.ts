import { NextResponse, type NextRequest } from 'next/server'
import { tokenOf } from '../../../lib/tokens'

export const dynamic = 'force-dynamic'

function statusOf(error: { response?: { status: number } }) {
  return error.response?.status ?? 502
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    const token = await tokenOf((request.nextUrl.searchParams.get('id') ?? undefined) as string, request, headers)
    return NextResponse.json({ token }, { headers })
  } catch (error) {
    return NextResponse.json(
      { token: null },
      {
        status: statusOf(error as { response?: { status: number } }),
        headers,
      },
    )
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
