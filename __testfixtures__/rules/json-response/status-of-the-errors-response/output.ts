import { NextResponse, type NextRequest } from 'next/server'
import { HttpStatusCode } from 'axios'
import { books } from '../../../lib/books'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const STATUSES: Record<string, number> = { missing: 404, taken: 409 }

export async function PUT(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const statusCode = HttpStatusCode.Created
    return NextResponse.json(await books.put(body), { status: statusCode })
  } catch (error: any) {
    const { message, response } = error
    return NextResponse.json({ message }, { status: response?.status || 500 })
  }
}

export async function DELETE() {
  try {
    return NextResponse.json(await books.remove())
  } catch (error: any) {
    const { statusCode: status, message } = error
    return NextResponse.json({ message }, { status: status ?? 500 })
  }
}

async function handler() {
  try {
    return NextResponse.json(await books.all())
  } catch (error: any) {
    if (error.response) return NextResponse.json({ message: 'The store' }, { status: error.response.status || 500 })
    return NextResponse.json({ message: error.message }, { status: STATUSES[error.message] ?? 500 })
  }
}

export { handler as GET, handler as POST, handler as PATCH, handler as OPTIONS }
