import { NextResponse, type NextRequest } from 'next/server'
import { readRewrittenQuery } from './read-rewritten-query'

/** Answers what a handler throws, and refuses versions that are gone. */
export const versioned = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const { version = '3' } = readRewrittenQuery(request)
  if (Number(version) < 1) return NextResponse.json({ message: `Version ${version} is gone.` }, { status: 410 })
  try {
    return await handler(request, context)
  } catch (error) {
    return NextResponse.json({ message: String(error) }, { status: 422 })
  }
}
