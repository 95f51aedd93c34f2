import { NextResponse } from 'next/server'
import { body, header, validationResult } from 'express-validator'
import { mails } from '../../../lib/mails'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const input = { body: data, headers: Object.fromEntries(request.headers) }
  await body('mail').trim().isEmail().run(input)
  await header('x-key').notEmpty().run(input)
  // next-reroute NR246: The chains of express-validator run on an object of the body, query, cookies and headers: what sanitizers change of the query, cookies or headers is not seen behind that, and custom validators find nothing else of the request there.
  const errors = validationResult(input)
  if (!errors.isEmpty()) return NextResponse.json({ errors: errors.array() }, { status: 422 })

  await mails.add(data.mail)
  return NextResponse.json({ mail: data.mail }, { status: 201 })
}
