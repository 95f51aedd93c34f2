import { NextResponse, type NextRequest } from 'next/server'
import { usage } from '../../../lib/usage'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  try {
    // next-reroute NR245: Node keeps headers in lower case, so `Authorization` has always been undefined here, and it still is.
    const Authorization = undefined as string | string[] | undefined
    const authorization = request.headers.get('authorization') ?? undefined
    const authHeader = Authorization || authorization
    if (!authHeader || authHeader !== process.env.API_AUTH_SECRET) {
      return NextResponse.json({ success: false, message: 'not authorized' }, { status: 401 })
    }
    // next-reroute NR245: Node keeps headers in lower case, so `X-Trace` has always been undefined here, and it still is.
    const trace = 'none'
    await usage.clean(trace)
    return NextResponse.json({ success: true })
  } catch (error) {
    return NextResponse.json({ success: false }, { status: 422 })
  }
}
