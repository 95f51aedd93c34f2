import { NextResponse, type NextRequest } from 'next/server'
import { readBody, replaceBody } from './read-body'

/** Has a text that is JSON read as such; old clients say no content type. */
export async function readJson(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    if (typeof body === 'string') replaceBody(request, JSON.parse(body))
    return
  } catch {
    return NextResponse.json({ error: 'no JSON' }, { status: 400 })
  }
}
