import { NextResponse } from 'next/server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

async function accountOf() {
  return (await cookies()).get('account')?.value
}

export async function GET() {
  // next-reroute NR219: `redirect` of next/navigation always fails in an API Route, and works in a route handler: what stands behind it has never run here.
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  { await redirect('/sign-in'); return new Response(null, { status: 500 }) }
}

export async function POST() {
  // next-reroute NR219: `cookies` of next/headers always fails in an API Route, and works in a route handler: what stands behind it has never run here.
  const theme = (await cookies()).get('theme')
  return NextResponse.json({ theme: theme?.value, account: await accountOf() })
}
