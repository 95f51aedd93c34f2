import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const source = request.method === 'GET' ? 'query' : 'body'
  const query = readQuery(request)
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { id, text } = { query, body }[source]
  if (!id) return NextResponse.json({ error: `no id in the ${source}` }, { status: 400 })
  for (const part of ['query', 'body']) if ({ query, body }[part].debug) console.log(part)
  return NextResponse.json(await db.save(id, text ?? null))
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
