import { NextResponse } from 'next/server'
import { check, query, validationResult } from 'express-validator'
import { find } from '../../../lib/places'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

const rules = [check('name').isLength({ min: 1, max: 16 }).withMessage('Name it'), query('page').optional().isInt()]

async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const input = { body, query: readQuery(request), cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])), headers: Object.fromEntries(request.headers) }
  for (const rule of rules) await rule.run(input)
  try {
    // next-reroute NR246: The chains of express-validator run on an object of the body, query, cookies and headers: what sanitizers change of the query, cookies or headers is not seen behind that, and custom validators find nothing else of the request there.
    validationResult(input).throw()
  } catch (error) {
    return NextResponse.json({ errors: error.mapped() }, { status: 400 })
  }
  // next-reroute NR201: The key "page" given twice was a list here; now it is the first value.
  return NextResponse.json(await find(request.nextUrl.searchParams.get('page') ?? undefined))
}

export { handler as GET, handler as PUT }
