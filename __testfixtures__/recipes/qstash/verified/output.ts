import { verifySignatureAppRouter } from '@upstash/qstash/nextjs'
import { NextResponse, type NextRequest } from 'next/server'
import { remind } from '../../../lib/reminders'
import { readBody } from '../../../lib/read-body'

/** Sends the reminders that are due. */
export const POST = verifySignatureAppRouter(async function handler(request: NextRequest) {
  const body = await readBody(request, Infinity)
  if (body instanceof Response) return body

  // next-reroute NR242: `verifySignatureAppRouter` refuses a request without a signature with 403, where `verifySignature` did with 400. It parsed a body of the type `application/json` only, and gave what is no JSON as text; now the body is read as Next reads it.
  const { id, at } = body
  if (!id) return NextResponse.json({ error: 'no id' }, { status: 422 })
  await remind(id, { at, by: request.headers.get('upstash-message-id') ?? undefined })
  return NextResponse.json({ reminded: id })
}, { currentSigningKey: 'current', nextSigningKey: 'next' })
