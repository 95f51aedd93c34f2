import type { NextRequest } from 'next/server'
import { store } from 'store'
import { readBody } from '../../../lib/read-body'

async function check(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { owner } = body
  if (!(await store.knows(owner))) throw new Error('Unknown owner')
}

const remember = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await store.add(body)
}

export async function PUT(request: NextRequest) {
  const refused = await check(request)
  if (refused instanceof Response) return refused
  const refusal = await remember(request)
  if (refusal instanceof Response) return refusal
  return new Response(null, { status: 204 })
}
