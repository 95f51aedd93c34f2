import { NextResponse } from 'next/server'
import { findUser } from './users'
import { readBody } from './read-body'
import { readQuery } from './read-query'

export const useCors = (request, headers) => {
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.method === 'OPTIONS') {
    headers.set('Vary', 'Access-Control-Request-Headers')
    headers.set('Access-Control-Allow-Methods', 'GET,POST')
    const requestedHeaders = request.headers.get('access-control-request-headers')
    if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
    headers.set('Access-Control-Max-Age', '600')
    return new Response(null, { status: 204, headers })
  }
}

export const useAuth = async (request) => {
  const user = await findUser(request.headers.get('authorization') ?? undefined)

  if (!user) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }

  return user
}

// Checks what the method takes.
export const useValidate = async (schema, request) => {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    schema[request.method]?.({ ...readQuery(request), ...body })
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 400 })
  }
}
