import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function POST(request) {
  var rows = ['north']
  rows.push('south')
  return list(request)
}

function stations(request) {
  return list(request)
}

export { stations as GET, stations as PUT, stations as PATCH, stations as DELETE, stations as OPTIONS }

/** Its own list, which is there before it is made. */
function list(request) {
  if (request.nextUrl.searchParams.get('all')) rows = ['east', 'west']
  var rows = rows ?? ['none']
  return NextResponse.json({ rows })
}
