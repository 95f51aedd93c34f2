import { NextResponse } from 'next/server'
import { validationResult } from 'express-validator'
import { readBody } from '../lib/read-body'
import { readQuery } from '../lib/read-query'

/** Refuses what does not pass. */
const validate = (validations) => {
  return async (request) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const input = { body, query: readQuery(request), cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])), headers: Object.fromEntries(request.headers) }
    await Promise.all(validations.map((validation) => validation.run(input)))
    // next-reroute NR246: The chains of express-validator run on an object of the body, query, cookies and headers: what sanitizers change of the query, cookies or headers is not seen behind that, and custom validators find nothing else of the request there.
    const errors = validationResult(input)
    if (errors.isEmpty()) return

    const found = {}
    errors.array().forEach((error) => (found[error.path] = error.msg))
    return NextResponse.json({ errors: found }, { status: 422 })
  }
}

export default validate
