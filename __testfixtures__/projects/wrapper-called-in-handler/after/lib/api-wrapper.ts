import { NextResponse, type NextRequest } from 'next/server'
import { authenticate } from './authenticate'

/** A net under all routes: nothing that a handler throws goes further. */
export default async function apiWrapper(
  request: NextRequest,
  context: { params: Promise<any> },
  handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>,
  options: { signedIn?: boolean } = {}
) {
  try {
    const { signedIn } = options

    if (signedIn) {
      const found = await authenticate(request)
      if (found.error) {
        return NextResponse.json({ error: { message: `Sign in: ${found.error.message}` } }, { status: 401 })
      }
    }

    return await handler(request, context)
  } catch (error) {
    return NextResponse.json({ error }, { status: 500 })
  }
}
