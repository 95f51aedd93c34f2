const { NextResponse } = require('next/server')
const { withAxiomRoute } = require('./with-axiom-route')

exports.withKey = (handler) =>
  withAxiomRoute(async (request, context) => {
    if (!request.headers.get('x-key')) return NextResponse.json({ error: 'no key' }, { status: 401 })
    return handler(request, context)
  })
