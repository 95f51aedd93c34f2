import { NextResponse, type NextRequest } from 'next/server'
import { byMethod } from '../../../lib/by-method'
import { loans } from '../../../lib/loans'
import { responder } from '../../../lib/responder'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function list(request: NextRequest) {
  if (!request.headers.get('authorization')) return NextResponse.json({ message: 'Who asks?' }, { status: 401 })
  return NextResponse.json(await loans.all())
}

async function lend(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { book } = body
  if (!book) throw new Error('Which book?')
  return NextResponse.json({ loan: await loans.add(book) }, { status: 201 })
}

const handler = byMethod({
  GET: Promise.resolve({ default: list }),
  POST: Promise.resolve({ default: responder(lend) }),
})

export { handler as GET, handler as POST }
