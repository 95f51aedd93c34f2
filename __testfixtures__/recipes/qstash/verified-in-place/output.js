import { NextResponse } from 'next/server'
import { verifySignatureAppRouter as verified } from '@upstash/qstash/nextjs'
import { count } from '../../../../lib/counts'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = verified(
  async (request, { params }) => {
    // next-reroute NR242: `verifySignatureAppRouter` refuses a request without a signature with 403, where `verifySignature` did with 400. It parsed a body of the type `application/json` only, and gave what is no JSON as text; now the body is read as Next reads it.
    const { name } = await params
    const body = await readBody(request, Infinity)
    if (body instanceof Response) return body

    return NextResponse.json({ name, count: await count(name), body })
  },
  { currentSigningKey: 'current', nextSigningKey: 'next' },
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
