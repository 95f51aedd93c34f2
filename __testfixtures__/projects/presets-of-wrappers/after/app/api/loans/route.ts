import { NextResponse } from 'next/server'
import { library } from '../../../lib/library'
import { withLoans } from '../../../lib/with-desk'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const POST = withLoans()(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await library.lend(body), { status: 201 })
})

const handler = withLoans()(async function handler() {
  return NextResponse.json({ loans: await library.loans() })
})

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
