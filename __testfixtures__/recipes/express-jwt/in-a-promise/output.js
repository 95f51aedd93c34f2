import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const { expressjwt: jwt } = require('express-jwt')

const check = jwt({ secret: 'secret of the fixture', algorithms: ['HS256'], credentialsRequired: true }).unless({ path: ['/api/example/public', /^\/api\/\w+\/open/], ext: ['json'] })

const checked = (request) =>
  new Promise((resolve, reject) => {
    check({ method: request.method, url: request.nextUrl.pathname + request.nextUrl.search, headers: Object.fromEntries(request.headers) }, {}, (result) => (result instanceof Error ? reject(result) : resolve(result)))
  })

async function handler(request) {
  try {
    await checked(request)
  } catch (error) {
    return NextResponse.json({ code: error.code }, { status: error.status || 500 })
  }
  // next-reroute NR201: The key "of" given twice was a list here; now it is the first value.
  return NextResponse.json({ of: request.nextUrl.searchParams.get('of') ?? undefined })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
