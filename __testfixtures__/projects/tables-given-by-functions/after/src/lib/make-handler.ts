import type { NextRequest } from 'next/server'
import { fail } from './answers'
import { db, type Db } from './db'
import { withHeaders } from './with-headers'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Answers each method by what the table has for it; what that throws is answered alike. */
export const makeHandler = (tableOf: (database: Db) => Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) => {
  const handlers = tableOf(db)
  const methods = Object.keys(handlers)

  return async (request: NextRequest, context: { params: Promise<any> }) => {
    if (request.method && methods.includes(request.method)) {
      try {
        return await handlers[request.method as Method]!(request, context)
      } catch (error) {
        return fail(error instanceof Error ? error.message : 'unknown')
      }
    } else {
      const headers = new Headers()
      headers.set('Allow', methods.join(', '))
      return withHeaders(fail('Not for this method', 405), headers)
    }
  }
}
