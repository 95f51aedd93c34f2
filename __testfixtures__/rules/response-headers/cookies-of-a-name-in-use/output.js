import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

/** Sets what it is given, one cookie or several. */
function keep(headers, cookie) {
  for (const cookieOfList of [cookie].flat()) headers.append('Set-Cookie', cookieOfList)
}

export function GET() {
  const headers = new Headers()
  keep(headers, 'theme=dark')
  keep(headers, ['size=4', 'shape=round'])
  return NextResponse.json({ kept: 3 }, { headers })
}
