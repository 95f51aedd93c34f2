import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

type Source = 'body' | 'query'

interface Options {
  source?: Source
  key: string
}

async function send(request: NextRequest, { source = 'query', key }: Options) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const id = { body, query: readQuery(request) }[source][key]
  if (typeof id !== 'string') return NextResponse.json({ error: `${key} is missing` }, { status: 400 })
  const text = await textOf(request, source)
  if (text instanceof Response) return text
  return new Response(JSON.stringify(await db.find(id, text ?? null)), { headers: { 'Content-Type': 'application/json' } })
}

const textOf = async (request: NextRequest, from: Source) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return ({ body, query: readQuery(request) } as any)[from].text
}

export function GET(request: NextRequest) {
  return send(request, { key: 'id' })
}

export function POST(request: NextRequest) {
  return send(request, { source: 'body', key: 'id' })
}
