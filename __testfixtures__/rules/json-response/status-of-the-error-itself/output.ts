import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../lib/books'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function PUT(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(await books.put(body))
  } catch (err: any) {
    const { message, statusCode = 503 } = err
    return NextResponse.json({ error: { message } }, { status: statusCode })
  }
}

export async function GET() {
  try {
    return NextResponse.json(await books.all())
  } catch (error: any) {
    const status = error.status || 500
    return NextResponse.json({ error: { message: error.message || 'Something went wrong' } }, { status })
  }
}

function handler() {
  try {
    throw Object.assign(new Error('Only GET'), { status: 405 })
  } catch (error: any) {
    const status = error.status || 500
    return NextResponse.json({ error: { message: error.message || 'Something went wrong' } }, { status })
  }
}

export { handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
