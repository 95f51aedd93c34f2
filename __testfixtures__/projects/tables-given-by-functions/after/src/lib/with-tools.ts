import { NextResponse, type NextRequest } from 'next/server'
import { db, type Db } from './db'

interface Tools {
  db: Db
}

/** The same for handlers that take tools; a method that is not there is not found. */
export function withTools(tableOf: (tools: Tools) => Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) {
  const table = tableOf({ db })

  return async function (request: NextRequest, context: { params: Promise<any> }) {
    const handler = table[request.method ?? '']
    if (!handler) return NextResponse.json({ error: 'Nothing here' }, { status: 404 })
    return handler(request, context)
  }
}
