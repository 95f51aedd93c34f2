import { NextResponse } from 'next/server'

/** Says 404 for what is not there; for all else what was said before. */
/** @deprecated next-reroute: use withErrorsRoute */
export const withErrors = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } catch (error) {
    if (error.message === 'none') res.status(404)
    return res.json({ error: error.message })
  }
}

/** Says 404 for what is not there; for all else what was said before. */
export const withErrorsRoute = (handler) => async (request, context) => {
  try {
    return await handler(request, context)
  } catch (error) {
    let status = 200
    if (error.message === 'none') status = 404
    return NextResponse.json({ error: error.message }, { status })
  }
}
