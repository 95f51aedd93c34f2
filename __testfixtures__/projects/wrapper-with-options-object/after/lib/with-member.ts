import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'
import { readQuery } from './read-query'
import { withHeaders } from './with-headers'

export interface Member {
  id: string
  plan: string
}

type MemberRouteOptions<TInput> = {
  /** The name under which failures are counted. */
  name: string
  method?: 'GET' | 'POST'
  parse: (body: unknown) => TInput
  handler: (req: NextApiRequest, res: NextApiResponse, member: Member, input: TInput) => unknown
}

/** For members only. */
export function withMember<T = undefined>({ name, method = 'GET', parse, handler }: Omit<MemberRouteOptions<T>, 'handler'> & { handler: (request: NextRequest, context: { params: Promise<any> } & { member: Member; input: T }) => Response | Promise<Response> }) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    headers.set('Cache-Control', 'private, no-store')

    if (request.method !== method) {
      headers.set('Allow', String(method))
      return NextResponse.json({ error: 'Not for this method' }, { status: 405, headers })
    }

    const member: Member | null = await db.members.byToken(request.headers.get('authorization') ?? undefined)
    if (!member) return NextResponse.json({ error: 'Members only' }, { status: 401, headers })

    try {
      return withHeaders(await handler(request, { ...context, member, input: parse(readQuery(request, await context.params)) }), headers)
    } catch (error) {
      await db.failures.count(name, String(error))
      return NextResponse.json({ error: `${name} failed` }, { status: 500, headers })
    }
  }
}
