import { NextResponse } from 'next/server'
import { close, open, report } from 'database'

/** Closes what it opened, once the handler is done. */
export const withDatabase = (handler) => async (request, context) => {
  await open()
  try {
    return await handler(request, context)
  } finally {
    await close()
  }
}

/** Reports what fails, also behind the answer. */
export const withReports = (handler) => async (request, context) => {
  try {
    return await handler(request, context)
  } catch (error) {
    report(error.message)
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

/** Only lets through. */
export const withKey = (handler) => async (request, context) => {
  if (!request.headers.get('x-key')) return NextResponse.json({ error: 'No key' }, { status: 401 })
  return handler(request, context)
}
