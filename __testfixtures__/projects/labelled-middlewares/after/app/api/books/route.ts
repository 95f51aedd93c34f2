import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withMiddleware } from '../../../lib/with-middleware'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const books = withMiddleware()(async function books(_request, { owner }) {
  return NextResponse.json({ books: await shop.books(owner.id) })
})

export const POST = withMiddleware()(async function books(request, { owner }) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const book = await shop.add(owner.id, body.title)
  return NextResponse.json({ book }, { status: 201 })
})

export { books as GET, books as PUT, books as PATCH, books as DELETE, books as OPTIONS }
