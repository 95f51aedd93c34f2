import { NextResponse } from 'next/server'
import { connect } from 'database'
import { useAuth, useCors, useValidate } from '../../../lib/middleware'
import { readBody } from '../../../lib/read-body'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const notes = connect('notes')

const schema = {
  POST({ text }) {
    if (!text) throw new Error('No text')
  },
}

export async function GET(request) {
  const headers = new Headers()
  const denied = useCors(request, headers)
  if (denied) return denied
  const user = await useAuth(request)
  if (user instanceof Response) return withHeaders(user, headers)
  const refusal = await useValidate(schema, request)
  if (refusal) return withHeaders(refusal, headers)

  return NextResponse.json(await notes.of(user.id), { headers })
}

export async function POST(request) {
  const headers = new Headers()
  const denied = useCors(request, headers)
  if (denied) return denied
  const user = await useAuth(request)
  if (user instanceof Response) return withHeaders(user, headers)
  const refusal = await useValidate(schema, request)
  if (refusal) return withHeaders(refusal, headers)

  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await notes.add(user.id, body.text), { status: 201, headers })
}

async function handler(request) {
  const headers = new Headers()
  const denied = useCors(request, headers)
  if (denied) return denied
  const given = await useAuth(request)
  if (given instanceof Response) return withHeaders(given, headers)
  const refusal = await useValidate(schema, request)
  if (refusal) return withHeaders(refusal, headers)

  return new Response(null, { status: 405, headers })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
