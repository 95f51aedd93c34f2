import { NextResponse, type NextRequest } from 'next/server'
import { search } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  try {
    const { found, timing } = await search((request.nextUrl.searchParams.get('q') ?? undefined) as string)
    return NextResponse.json(found, {
      headers: {
        'Server-Timing': `search;dur=${timing.duration}`,
        'Cache-Control': 's-maxage=1',
      },
    })
  } catch (error) {
    return NextResponse.json({ message: (error as Error).message }, { status: 400 })
  }
}
