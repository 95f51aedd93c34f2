import { NextResponse, type NextRequest } from 'next/server'
import { users } from 'users'

export const dynamic = 'force-dynamic'

const report = (error: any, request: NextRequest) => {
  console.error(request.nextUrl.pathname + request.nextUrl.search, error)
  return NextResponse.json({ error: error.message }, { status: 500 })
}

export async function GET(request: NextRequest) {
  try {
    return NextResponse.json(await users.list())
  } catch (err: any) {
    return report(err, request)
  }
}
