import type { NextRequest } from 'next/server'

const flags: Record<string, boolean> = { search: true, billing: false }

/** All flags, or the one that is asked for. */
export async function answerFlags(request: NextRequest): Promise<Response> {
  const name = request.nextUrl.searchParams.get('name')
  return Response.json(name === null ? flags : { [name]: flags[name] ?? false })
}
