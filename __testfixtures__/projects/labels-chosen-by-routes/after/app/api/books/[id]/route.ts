import { NextResponse } from 'next/server'
import { withApiRoute as withApi, stampedRoute as stamped } from '../../../../lib/api'
import { onlyChangesRoute as onlyChanges } from '../../../../lib/methods'
import { shop } from '../../../../lib/shop'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

// What changes a book.
const handler = withApi()(onlyChanges(stamped(
  async (request, { params, owner }: any) => {
    const { id } = await params
    const body = await readBody(request)
    if (body instanceof Response) return body

    const book = await shop.change(id, body)
    return NextResponse.json({ book, by: owner.id })
  }
)))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
